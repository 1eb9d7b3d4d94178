//! What editors read of a draft: what it would tell, what to look at twice, and what became of it.

use chrono::NaiveDate;

use crate::domain::{
    case::Case,
    case_state::ChangeRefusal,
    chat::ChatKind,
    language::Language,
    ledger::SilentFollowers,
    reader::Reader,
    rich_text::RichText,
    views::{ChangeView, DraftView},
    warning::Warning,
};

use super::{
    appeal,
    compose::{blocks, fits_beside, item, joined, lines},
    dates::{day_with, when},
    headline::headline,
    kazakh::Ending,
    labels,
    loader::say,
    notice,
    posted::silent_followers,
    quote,
    replies::refused,
    waiting::waits,
    words,
};

/// The notice of a draft as followers get it, each in at most so many UTF-16 units: in the reader's language, then in the
/// others under their names.
pub fn told_in_all(draft: &DraftView, most: usize, reader: Reader) -> RichText {
    let others = Language::ALL.into_iter();
    let others = others.filter(|other| *other != reader.language && !draft.change.news.is_empty());
    let others = others.map(|other| {
        let name = RichText::plain(labels::own_name(other)).bold();
        lines([name, told(draft, most, reader.in_language(other))])
    });
    blocks([told(draft, most, reader)].into_iter().chain(others))
}

/// The notice in one language, and in which.
pub fn told_in(page: Language, draft: &DraftView, most: usize, reader: Reader) -> RichText {
    let name = words::language(page, reader.language);
    blocks([
        told(draft, most, reader.in_language(page)),
        say!(reader.language, "preview-page", language = name),
    ])
}

/// The notice as a follower with that language gets it; where there is none to get, that nothing changes.
fn told(draft: &DraftView, most: usize, reader: Reader) -> RichText {
    let ChangeView { case, news } = &draft.change;
    if news.is_empty() {
        let title = RichText::plain(words::title(case, reader.language));
        return lines([say!(reader.language, "headline-checked"), title]);
    }
    notice::change(case, news, most, reader.of_anybody()).text
}

/// What waits beside a draft, and how many would be told of it.
pub fn waiting_and_recipients(draft: &DraftView, reader: Reader) -> RichText {
    let language = reader.language;
    blocks([
        waiting(draft, reader),
        appeal::linked(draft, language),
        recipients(draft, language),
    ])
}

/// What of an editor's plain words was not understood; nothing if all was.
pub fn not_understood(words: &[String], language: Language) -> RichText {
    if words.is_empty() {
        return RichText::default();
    }
    let words = quote::part(&words.join(", "));
    say!(language, "preview-not-understood", words = words)
}

/// The first of what waits, and how many more do: seldom is there more than one.
fn waiting(draft: &DraftView, reader: Reader) -> RichText {
    let language = reader.language;
    let [first, others @ ..] = draft.waiting.as_slice() else {
        return RichText::default();
    };
    let way = match draft.in_the_way {
        Some(id) if id == first.id => say!(language, "waits-in-the-way"),
        Some(_) | None => RichText::default(),
    };
    let more = match others.len() {
        0 => RichText::default(),
        count => say!(language, "and-more", count = count),
    };
    lines([waits(first, reader), way, more])
}

/// Gives the line back to be corrected: whole if that takes at most so many UTF-16 units, or not at all, for it may be sent
/// again.
pub fn edit(line: &str, most: usize, language: Language) -> RichText {
    line_to_correct(line, most, language).unwrap_or_else(|| say!(language, "edit-long-line"))
}

/// A line to be corrected and sent; `None` if it takes more than so many UTF-16 units.
pub fn line_to_correct(line: &str, most: usize, language: Language) -> Option<RichText> {
    let line = lines([say!(language, "edit-line"), RichText::code(line)]);
    (line.units() <= most).then_some(line)
}

/// The draft is gone.
pub fn discarded(language: Language) -> RichText {
    say!(language, "discarded")
}

/// The case changed under a draft or a change that was waiting.
pub fn no_longer_applies(refusal: ChangeRefusal, case: &Case, language: Language) -> RichText {
    let head = match refusal {
        // They say so themselves.
        ChangeRefusal::Unreadable | ChangeRefusal::Lapsed | ChangeRefusal::Rejected(_) => {
            RichText::default()
        }
        ChangeRefusal::NoSuchHearing
        | ChangeRefusal::Over
        | ChangeRefusal::NothingChanges
        | ChangeRefusal::NotALaterDay
        | ChangeRefusal::ChangedMeanwhile
        | ChangeRefusal::NoSuchEvent
        | ChangeRefusal::Withdrawn
        | ChangeRefusal::Breaks(_) => say!(language, "no-longer-applies"),
    };
    lines([
        head,
        refused(refusal, case, language),
        RichText::plain(words::title(case, language)),
    ])
}

fn recipients(draft: &DraftView, language: Language) -> RichText {
    let total = draft.audience.total();
    let count = match total {
        _ if draft.change.news.is_empty() => say!(language, "preview-no-news"),
        0 if draft.silent != SilentFollowers::default() => say!(language, "preview-nobody-now"),
        0 if draft.audience.declined > 0 => say!(language, "preview-nobody-wants"),
        0 if draft.audience.subscribers > 0 => say!(language, "preview-nobody-follows"),
        0 => say!(language, "preview-nobody"),
        count => {
            let count = words::count(count, language);
            say!(language, "preview-recipients", count = count)
        }
    };
    let former = match draft.audience.former() {
        _ if draft.change.news.is_empty() => RichText::default(),
        0 => RichText::default(),
        count => {
            let count = words::count(count, language);
            say!(language, "preview-former", count = count)
        }
    };
    let later = [
        (draft.audience.held > 0).then(|| {
            let count = words::count(draft.audience.held, language);
            say!(language, "preview-held", count = count)
        }),
        (draft.audience.in_digest > 0).then(|| {
            let count = words::count(draft.audience.in_digest, language);
            say!(language, "preview-digest", count = count)
        }),
        (draft.audience.subscribers > 0).then(|| {
            let count = words::count(draft.audience.subscribers, language);
            say!(language, "preview-subscribers", count = count)
        }),
    ];
    let later = joined(later.into_iter().flatten(), " ");
    let price = match draft
        .broadcast_rate
        .highest_price(total.saturating_add(draft.audience.subscribers))
    {
        Some(stars) if !draft.change.news.is_empty() => {
            let price = words::count(stars, language);
            say!(language, "preview-price", stars = stars, price = price)
        }
        Some(_) | None => RichText::default(),
    };
    let silent = match draft.silent {
        _ if draft.change.news.is_empty() => RichText::default(),
        silent => joined(silent_followers(silent, language), " "),
    };
    let audience = match total {
        0 => RichText::default(),
        _ if draft.change.news.is_empty() => RichText::default(),
        _ => audience(draft, language),
    };
    let not_sent = say!(language, "preview-not-sent");
    let said = [not_sent, count, former, later, silent, price];
    lines([joined(said, " "), audience])
}

/// Who would be told, by language and kind of chat, and how long that takes.
fn audience(draft: &DraftView, language: Language) -> RichText {
    let count = |number| words::count(number, language);
    let of_language = |of: Language| {
        let readers = draft.audience.of_language(of);
        let name = words::language(of, language);
        (readers > 0).then(|| RichText::plain(format!("{name} {}", count(readers))))
    };
    let list = joined(Language::ALL.into_iter().filter_map(of_language), ", ");
    let people = draft.audience.of_kind(ChatKind::Private);
    let kinds = match draft.audience.of_kind(ChatKind::Shared) {
        0 => say!(language, "preview-people", people = count(people)),
        shared => {
            let shared = count(shared);
            say!(
                language,
                "preview-kinds",
                people = count(people),
                shared = shared
            )
        }
    };
    let channel = match draft.wants_channel() {
        true => say!(language, "preview-channel"),
        false => RichText::default(),
    };
    let takes = match draft.lasts() {
        seconds @ ..60 => say!(language, "preview-takes-seconds", seconds = seconds),
        seconds => {
            let minutes = seconds.div_ceil(60);
            let minutes_said = count(minutes);
            say!(
                language,
                "preview-takes-minutes",
                minutes = minutes,
                said = minutes_said
            )
        }
    };
    joined(
        [
            say!(language, "preview-languages", list = list),
            kinds,
            takes,
            channel,
        ],
        " ",
    )
}

/// Asks for a second tap: what to look at twice, what would be told, and how many would be told, in at most so many UTF-16
/// units.
pub fn second_tap(draft: &DraftView, most: usize, reader: Reader) -> RichText {
    let language = reader.language;
    let ChangeView { case, news } = &draft.change;
    let told = news.iter().map(|item| headline(item, case, reader));
    let title = RichText::plain(words::title(case, language));
    let change = lines(told.chain([title]));
    let below = recipients(draft, language);
    let asked = say!(language, "second-tap").bold();
    let around = asked.units() + change.units() + below.units();
    let repeated = listed(
        draft.warnings.iter().filter(|it| it.needs_second_tap()),
        most.saturating_sub(around),
        draft,
        reader,
    );
    blocks([lines([asked, repeated]), change, below])
}

/// What to look at twice, as much of it as so many UTF-16 units hold, and how much more there is.
pub fn warnings(draft: &DraftView, most: usize, reader: Reader) -> RichText {
    if draft.warnings.is_empty() {
        return RichText::default();
    }
    let title = say!(reader.language, "preview-traps").bold();
    let most = most.saturating_sub(title.units());
    let found = listed(draft.warnings.iter(), most, draft, reader);
    lines([title, found])
}

/// Warnings, a line each, as many as so many UTF-16 units hold, and how many more there are.
fn listed<'a>(
    warnings: impl Iterator<Item = &'a Warning>,
    most: usize,
    draft: &DraftView,
    reader: Reader,
) -> RichText {
    let language = reader.language;
    let today = reader.today(&draft.change.case);
    let found =
        warnings.map(|warning| item(in_words(warning, &draft.change.case, today, language)));
    let mut found: Vec<RichText> = found.collect();
    let more = |count: usize| say!(language, "and-more", count = count);
    let fits = fits_beside(most, more(found.len()).units(), &found);
    let left = found.split_off(fits).len();
    let more = (left > 0).then(|| more(left));
    lines(found.into_iter().chain(more))
}

fn in_words(warning: &Warning, case: &Case, today: NaiveDate, language: Language) -> RichText {
    match warning {
        Warning::InThePast => say!(language, "trap-in-the-past"),
        Warning::Weekend => say!(language, "trap-weekend"),
        Warning::PublicHoliday => say!(language, "trap-public-holiday"),
        Warning::DayOfRest => say!(language, "trap-day-of-rest"),
        Warning::RestMovedFrom(holiday) => {
            let day = day_with(*holiday, today, Ending::Of, language);
            say!(language, "trap-rest-moved", day = day)
        }
        Warning::EarlierThanBefore => say!(language, "trap-earlier-than-before"),
        Warning::LessThanADay => say!(language, "trap-less-than-a-day"),
        Warning::SameDayAs(no) => {
            let other = case.state.hearing(*no);
            let when = other.map(|hearing| when(hearing.when, today, language));
            say!(language, "trap-same-day", when = when.unwrap_or_default())
        }
        Warning::NotYet => say!(language, "trap-not-yet"),
        Warning::Concluded => say!(language, "trap-concluded"),
        Warning::MayBeSame(slug) => {
            say!(
                language,
                "trap-may-be-same",
                case = RichText::code(slug.as_str())
            )
        }
        Warning::SimilarCase(slug) => {
            say!(
                language,
                "trap-similar-case",
                case = RichText::code(slug.as_str())
            )
        }
        Warning::ClosedAccess => say!(language, "trap-closed-access"),
        Warning::ManyRecipients => say!(language, "trap-many-recipients"),
        Warning::NoSource => say!(language, "trap-no-source"),
    }
}
