//! What editors read: the preview of a change, and what became of it.

use chrono::NaiveDate;

use crate::domain::{
    callback::{Callback, Decision, Section},
    case::Case,
    case_state::Refusal,
    language::Language,
    ledger::Silent,
    message::Message,
    reader::Reader,
    rich_text::RichText,
    views::DraftView,
    warning::Warning,
};

use super::{
    buttons,
    compose::{blocks, joined, lines},
    dates::{day_with, when},
    kazakh::Ending,
    loader::{plain, say},
    notice, pages,
    posted::silent_followers,
    replies::refused,
    waiting::waits,
    words,
};

/// The preview card: in every language the notice that followers get, to the letter.
///
/// Under it stands what to look at twice and how many will be told. Where one card does not hold all three notices, it shows
/// the one in `page`, and buttons that show the others.
pub fn preview(draft: &DraftView, page: Language, reader: Reader) -> Message {
    let language = reader.language;
    let decide = |label, decision| buttons::button(label, &Callback::Draft(draft.id, decision));
    let edit = decide(plain!(language, "button-edit"), Decision::Edit);
    let discard = decide(plain!(language, "button-discard"), Decision::Discard);
    let mut rows = match draft.in_the_way {
        Some(of) => vec![
            vec![buttons::send_instead(draft.id, of, language)],
            vec![edit, discard],
        ],
        None => {
            let send = decide(plain!(language, "button-send"), Decision::Send);
            vec![vec![send, edit, discard]]
        }
    };
    let below = [waiting(draft, reader), recipients(draft, language)];
    let below = blocks(below);
    let others = |shown| Language::ALL.into_iter().filter(move |it| *it != shown);
    let of_others = others(language).filter(|_| !draft.change.news.is_empty());
    let of_others = of_others.map(|other| {
        let name = RichText::plain(buttons::own_name(other)).bold();
        lines([name, told(draft, reader.in_language(other))])
    });
    let told_in_all = blocks([told(draft, reader)].into_iter().chain(of_others));
    let card = blocks([told_in_all, warnings(draft, 0, reader), below.clone()]);
    if card.units() <= pages::MESSAGE {
        return buttons::loud(card, rows);
    }
    let name = words::language(page, language);
    let shown = blocks([
        told(draft, reader.in_language(page)),
        say!(language, "preview-page", language = name),
    ]);
    let used = shown.units() + below.units();
    let turn = |page| {
        let name = buttons::own_name(page).to_owned();
        buttons::button(name, &Callback::Preview(draft.id, page))
    };
    rows.push(others(page).map(turn).collect());
    buttons::loud(blocks([shown, warnings(draft, used, reader), below]), rows)
}

/// The notice as a follower with that language gets it; where there is none to get, that nothing changes.
fn told(draft: &DraftView, reader: Reader) -> RichText {
    let language = reader.language;
    if draft.change.news.is_empty() {
        let title = RichText::plain(words::title(&draft.change.case, language));
        return lines([say!(language, "headline-checked"), title]);
    }
    notice::change(&draft.change.case, &draft.change.news, reader).text
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

/// Gives the line back to be corrected: whole, or not at all, for it may be sent again.
pub fn edit(line: &str, language: Language) -> RichText {
    let line = lines([say!(language, "edit-line"), RichText::code(line)]);
    if line.units() <= pages::MESSAGE {
        line
    } else {
        say!(language, "edit-long-line")
    }
}

/// The draft is gone.
pub fn discarded(language: Language) -> RichText {
    say!(language, "discarded")
}

/// The case changed under a draft or a change that was waiting.
pub fn no_longer_applies(refusal: Refusal, case: &Case, language: Language) -> Message {
    let row = vec![buttons::show(&case.slug, Section::Card, language)];
    let head = match refusal {
        // It says so itself.
        Refusal::Unreadable => RichText::default(),
        Refusal::NoSuchHearing
        | Refusal::Over
        | Refusal::NothingChanges
        | Refusal::NotALaterDay
        | Refusal::ChangedMeanwhile => say!(language, "no-longer-applies"),
    };
    let text = lines([
        head,
        refused(refusal, case, language),
        RichText::plain(words::title(case, language)),
    ]);
    buttons::loud(text, vec![row])
}

fn recipients(draft: &DraftView, language: Language) -> RichText {
    let count = match draft.recipients {
        _ if draft.change.news.is_empty() => say!(language, "preview-no-news"),
        0 if draft.silent == Silent::default() => say!(language, "preview-nobody"),
        0 => say!(language, "preview-nobody-now"),
        count => {
            let count = words::count(count, language);
            say!(language, "preview-recipients", count = count)
        }
    };
    let price = match draft.broadcast.highest_price(draft.recipients) {
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
    let said = [say!(language, "preview-not-sent"), count, silent, price];
    joined(said, " ")
}

/// What to look at twice, as much of it as there is room for beside `used` units of other text, and how much more there is.
fn warnings(draft: &DraftView, used: usize, reader: Reader) -> RichText {
    let language = reader.language;
    let today = reader.today(&draft.change.case);
    let found = draft.warnings.iter().map(|warning| {
        let warning = in_words(warning, &draft.change.case, today, language);
        joined([RichText::plain("• "), warning], "")
    });
    let mut found: Vec<RichText> = found.collect();
    if found.is_empty() {
        return RichText::default();
    }
    let title = say!(language, "preview-traps").bold();
    let more = |count: usize| say!(language, "and-more", count = count);
    let used = used + title.units() + more(found.len()).units();
    let fits = pages::fits_beside(pages::MESSAGE, used, &found);
    let left = found.split_off(fits).len();
    let more = (left > 0).then(|| more(left));
    lines([title].into_iter().chain(found).chain(more))
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
