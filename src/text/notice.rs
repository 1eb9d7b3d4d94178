//! The words of notices to followers: changes and reminders.
//!
//! They are put together of `headline`, `meaning` and `stands`; the texts are `headline-…` and `means-…` in `config/locales`.
//! Notices to editors are in `posted`, `editor` and `questions`.

use std::cmp::Reverse;

use chrono::TimeDelta;

use crate::domain::{
    case::Case,
    command::{AskCommand, Command},
    hearing::{Hearing, HearingNo},
    language::Language,
    news::News,
    reader::Reader,
    reminder::{Lead, Leads, MorningCheck},
    rich_text::RichText,
    views::Section,
};

use super::{
    commands::line_for,
    compose::{blocks, fits_beside, lines},
    corrected,
    dates::time,
    headline::{first_line, headline},
    loader::say,
    meaning,
    own_time::own_time,
    stands, words,
};

/// So much later a reminder may come than its lead says before it says less than that.
const HARDLY_LATE: TimeDelta = TimeDelta::minutes(15);

/// What is told of changes.
pub struct ChangeWords {
    /// The words.
    pub text: RichText,
    /// Where the rest is, if that is not all.
    pub rest: Option<Section>,
}

/// What is not as a follower knew it: every first line, the case, what it means and why, as of when.
///
/// Where that is more than so many UTF-16 units, what is newest is explained, and it is said where the rest is.
pub fn change(case: &Case, news: &[News], most: usize, reader: Reader) -> ChangeWords {
    let language = reader.language;
    let tail = lines([
        next_unless_told(case, news, reader),
        access_unless_told(case, news, language),
        stands::as_of(case, reader),
    ]);
    let mut parts = Parts {
        headlines: news
            .iter()
            .map(|item| headline(item, case, reader))
            .collect(),
        title: RichText::plain(words::title(case, language)),
        explained: meaning::each_explained(news, case, reader),
        more: RichText::default(),
        tail,
        most,
    };
    if !parts.fit() {
        parts.shorten(case, news, language);
    }
    let rest = (!parts.more.is_empty()).then_some(Section::History);
    ChangeWords {
        text: parts.text(),
        rest,
    }
}

/// What a notice says, each item of its news at the same place among the first lines and the explanations.
struct Parts {
    headlines: Vec<RichText>,
    title: RichText,
    /// Piece by piece.
    explained: Vec<Vec<RichText>>,
    /// What is not told, and where it is.
    more: RichText,
    tail: RichText,
    /// How long it may be, in UTF-16 units.
    most: usize,
}

impl Parts {
    fn fit(&self) -> bool {
        let pieces = self.headlines.iter().chain(self.explained.iter().flatten());
        let pieces: Vec<&RichText> = pieces.collect();
        fits_beside(self.most, self.around(), pieces.iter().copied()) == pieces.len()
    }

    /// Leaves out what does not fit: of the explanations all but the newest, and only then the last of the first lines.
    fn shorten(&mut self, case: &Case, news: &[News], language: Language) {
        // Room for the longest form is reserved first.
        self.more = more_in_history(news.len(), case, language);
        let fits = fits_beside(self.most, self.around(), &self.headlines);
        self.headlines.truncate(fits);
        self.explained.truncate(fits);
        self.more = more_in_history(news.len() - fits, case, language);
        let around = self.around() + units(&self.headlines) + 2 * fits;
        let mut newest: Vec<usize> = (0..fits).collect();
        newest.sort_by_key(|at| Reverse(news[*at].changed_in(&case.state)));
        let pieces = newest.iter().flat_map(|at| &self.explained[*at]);
        let mut left = fits_beside(self.most, around, pieces);
        for at in newest {
            self.explained[at].truncate(left);
            left -= self.explained[at].len();
        }
    }

    fn around(&self) -> usize {
        units([&self.title, &self.more, &self.tail])
    }

    fn text(self) -> RichText {
        let head = lines(self.headlines.into_iter().chain([self.title]));
        let explained = self.explained.into_iter().map(lines);
        let body = [head].into_iter().chain(explained);
        blocks(body.chain([self.more, self.tail]))
    }
}

fn units<'a>(pieces: impl IntoIterator<Item = &'a RichText>) -> usize {
    pieces.into_iter().map(RichText::units).sum()
}

/// A hearing that is near; `None` once its day at the court has passed. One for which an hour counts says how many are left:
/// another of the same day has said the day.
pub fn reminder(
    case: &Case,
    (hearing, leads): (&Hearing, Leads),
    morning: MorningCheck,
    reader: Reader,
) -> Option<RichText> {
    let language = reader.language;
    let first = reminder_headline(case, (hearing, leads), reader)?;
    let head = lines([first, RichText::plain(words::title(case, language))]);
    let unconfirmed = match morning {
        MorningCheck::NotMissing => RichText::default(),
        MorningCheck::Missing => say!(language, "not-confirmed-this-morning"),
    };
    let body = lines([
        own_time(hearing.when, case, reader),
        stands::at_court(case, hearing, language),
    ]);
    let freshness = stands::freshness(case, reader);
    Some(blocks([head, unconfirmed, body, freshness]))
}

/// The first line of a reminder; `None` once the day of its hearing has passed.
pub(super) fn reminder_headline(
    case: &Case,
    (hearing, leads): (&Hearing, Leads),
    reader: Reader,
) -> Option<RichText> {
    let language = reader.language;
    let today = reader.today(case);
    let days = u64::try_from((hearing.when.day - today).num_days()).ok()?;
    let in_hours = match leads.iter().last() {
        Some(Lead::Hours(_)) => in_hours(case, hearing, reader),
        Some(Lead::Days(_) | Lead::Morning) | None => None,
    };
    Some(in_hours.unwrap_or_else(|| {
        first_line(|shortness| {
            let when = shortness.when(hearing.when, today, language).bold();
            match days {
                0 => say!(language, "headline-today", when = when),
                1 => say!(language, "headline-tomorrow", when = when),
                _ => say!(language, "headline-in-days", days = days, when = when),
            }
        })
    }))
}

/// How many hours are left; `None` where no time was announced, or it has passed.
fn in_hours(case: &Case, hearing: &Hearing, reader: Reader) -> Option<RichText> {
    let language = reader.language;
    let left = hearing.when.begins(case.description.court.zone)? - reader.now;
    let minutes = u64::try_from(left.num_minutes())
        .ok()
        .filter(|left| *left > 0)?;
    let hours = minutes.div_ceil(60);
    let at = RichText::plain(time(hearing.when.time?)).bold();
    let is_late = TimeDelta::hours(hours.cast_signed()) - left > HARDLY_LATE;
    Some(if is_late {
        say!(language, "headline-within-hours", hours = hours, time = at)
    } else {
        say!(language, "headline-in-hours", hours = hours, time = at)
    })
}

/// That not all is told, perhaps not even so many changes, and how to read it.
fn more_in_history(changes: usize, case: &Case, language: Language) -> RichText {
    let history = line_for(Command::Ask(AskCommand::History), &case.slug, "");
    let more = say!(language, "more-in-history", history = history);
    let changes = match changes {
        0 => RichText::default(),
        count => say!(language, "more-changes", count = count),
    };
    lines([changes, more])
}

/// The next hearing, where the news itself does not say it: another hearing of the case may come before those it names.
fn next_unless_told(case: &Case, news: &[News], reader: Reader) -> RichText {
    let local = reader.local(case);
    let dated: Vec<Option<HearingNo>> = news.iter().filter_map(date_in).collect();
    let mut ahead = case.state.ahead(local.date());
    let is_told = match ahead.find(|hearing| !hearing.when.is_past(local)) {
        Some(next) => dated.contains(&Some(next.no)),
        None => !dated.is_empty(),
    };
    if is_told {
        RichText::default()
    } else if news.iter().any(|item| is_report_told(item, case, reader)) {
        stands::next_after_todays(case, reader)
    } else {
        stands::next_hearing(case, reader)
    }
}

/// Whether "No report yet" would deny an item of news, for a verdict was given at that hearing, for all that anybody knows; or
/// would say again what the item says.
fn is_report_told(item: &News, case: &Case, reader: Reader) -> bool {
    match item {
        News::Corrected(of) => {
            let unreported = corrected::unreported(of, case, reader.local(case));
            unreported.is_some_and(|when| when.day == reader.today(case))
        }
        item => matches!(item, News::Verdict(_)),
    }
}

/// The hearing of which an item says the date, or that there is none; `None` where it is about something else.
fn date_in(item: &News) -> Option<Option<HearingNo>> {
    match item {
        News::Set { hearing, .. } | News::Shifted { to: hearing, .. } => Some(Some(hearing.no)),
        News::Adjourned { to, .. } => Some(to.as_ref().map(|hearing| hearing.no)),
        News::Room { .. }
        | News::Verdict(_)
        | News::Cancelled { .. }
        | News::Held(_)
        | News::Access { .. }
        | News::Custody { .. }
        | News::Stage { .. }
        | News::Appeal(_)
        | News::Statement(_)
        | News::Corrected(_) => None,
    }
}

/// Who may be in the court room, where that is known and not the news.
fn access_unless_told(case: &Case, news: &[News], language: Language) -> RichText {
    if news.iter().any(|item| matches!(item, News::Access { .. })) {
        RichText::default()
    } else {
        stands::access_if_known(case, language)
    }
}
