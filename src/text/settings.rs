//! The words of the settings of a chat.

use chrono::{NaiveTime, Weekday};

use crate::domain::{
    command::{AskCommand, Command},
    language::Language,
    news::NewsKind,
    preferences::{ChatDefaults, DigestPlan, Preferences, Preset, UrgentNews, Way},
    reminder::Lead,
    rich_text::RichText,
};

use super::{
    compose::{blocks, joined, lines},
    dates::time,
    labels,
    loader::{plain, say},
    quote,
};

/// What a chat chose, and who reads it.
#[derive(Clone, Copy)]
pub struct SettingsView<'a> {
    /// What it chose.
    pub chosen: &'a Preferences,
    /// What it has where it chose nothing.
    pub defaults: ChatDefaults,
    /// The city by whose time its hours are.
    pub city: &'a str,
    /// In which language it reads that.
    pub language: Language,
}

/// A city that nobody knows by that name, perhaps with others that were meant.
pub fn no_such_city(written: &str, has_near: bool, language: Language) -> RichText {
    let written = quote::part(written);
    let none = say!(language, "settings-no-city", written = written);
    let hint = if has_near {
        say!(language, "settings-near-cities")
    } else {
        let example = example_of_city(language);
        say!(language, "settings-no-near-city", example = example)
    };
    lines([none, hint])
}

/// A city of which there are several.
pub fn which_city(written: &str, language: Language) -> RichText {
    let written = quote::part(written);
    say!(language, "settings-which-city", written = written)
}

/// All choices, in short.
pub fn all(of: SettingsView<'_>) -> RichText {
    let language = of.language;
    let title = say!(language, "settings-title").bold();
    let own_name = RichText::plain(labels::own_name(language));
    let speaks = say!(language, "settings-language", language = own_name);
    let zone = match of.chosen.zone {
        Some(_) => say!(language, "settings-zone", zone = of.city),
        None => RichText::default(),
    };
    blocks([
        lines([title, speaks, zone]),
        reminded(of),
        quiet(of),
        told(of),
        digest(of),
    ])
}

/// When to be reminded.
pub fn reminders(of: SettingsView<'_>) -> RichText {
    let language = of.language;
    let now = reminded(of);
    blocks([now, say!(language, "settings-reminders-page")])
}

/// When to be left alone.
pub fn quiet_hours(of: SettingsView<'_>) -> RichText {
    let language = of.language;
    let now = quiet(of);
    let clash = digest_late(of);
    blocks([now, clash, say!(language, "settings-quiet-page")])
}

/// In which zone.
pub fn zones(of: SettingsView<'_>) -> RichText {
    let language = of.language;
    let example = example_of_city(language);
    blocks([
        say!(language, "settings-zone", zone = of.city),
        say!(language, "settings-zone-page", example = example),
    ])
}

/// How a city is named to the bot.
fn example_of_city(language: Language) -> String {
    let command = Command::Ask(AskCommand::Settings).word();
    format!("/{command} {}", plain!(language, "example-city"))
}

/// How to be told of each kind of news.
pub fn news(of: SettingsView<'_>) -> RichText {
    let language = of.language;
    blocks([told(of), say!(language, "settings-news-page")])
}

/// How to be told of one.
pub fn kind_of_news(kind: NewsKind, of: SettingsView<'_>) -> RichText {
    let language = of.language;
    let warning = match kind {
        NewsKind::Hearings => say!(language, "settings-hearings-page"),
        NewsKind::Outcomes
        | NewsKind::Decisions
        | NewsKind::Access
        | NewsKind::Custody
        | NewsKind::Statements => RichText::default(),
    };
    blocks([way_of(kind, of), warning])
}

/// When to get a digest.
pub fn digests(of: SettingsView<'_>) -> RichText {
    let language = of.language;
    let now = digest(of);
    blocks([now, say!(language, "settings-digest-page")])
}

/// For whom most is chosen with one.
pub fn presets(language: Language) -> RichText {
    let one = |preset| preset_is(preset, language);
    let all = lines(Preset::ALL.map(one));
    blocks([say!(language, "settings-presets-page"), all])
}

/// The label of a lead.
pub fn lead(lead: Lead, language: Language) -> String {
    match lead {
        Lead::Days(7) => plain!(language, "lead-days-7"),
        Lead::Days(3) => plain!(language, "lead-days-3"),
        Lead::Days(_) => plain!(language, "lead-days-1"),
        Lead::Morning => plain!(language, "lead-morning"),
        Lead::Hours(2) => plain!(language, "lead-hours-2"),
        Lead::Hours(_) => plain!(language, "lead-hours-1"),
    }
}

/// The label of a kind of news.
pub fn kind(kind: NewsKind, language: Language) -> String {
    match kind {
        NewsKind::Hearings => plain!(language, "news-kind-hearings"),
        NewsKind::Outcomes => plain!(language, "news-kind-outcomes"),
        NewsKind::Decisions => plain!(language, "news-kind-decisions"),
        NewsKind::Access => plain!(language, "news-kind-access"),
        NewsKind::Custody => plain!(language, "news-kind-custody"),
        NewsKind::Statements => plain!(language, "news-kind-statements"),
    }
}

/// The label of a way.
pub fn way(way: Way, language: Language) -> String {
    match way {
        Way::AtOnce => plain!(language, "way-at-once"),
        Way::Silently => plain!(language, "way-silently"),
        Way::InDigest => plain!(language, "way-in-digest"),
        Way::Never => plain!(language, "way-never"),
    }
}

/// The label of a preset.
pub fn preset(preset: Preset, language: Language) -> String {
    match preset {
        Preset::Relative => plain!(language, "preset-relative"),
        Preset::Journalist => plain!(language, "preset-journalist"),
        Preset::Observer => plain!(language, "preset-observer"),
        Preset::Lawyer => plain!(language, "preset-lawyer"),
    }
}

/// The days of a digest, as a label.
pub fn days_of(plan: DigestPlan, language: Language) -> String {
    match plan.on {
        None => plain!(language, "digest-daily"),
        Some(Weekday::Mon) => plain!(language, "digest-weekly-mon"),
        Some(Weekday::Tue) => plain!(language, "digest-weekly-tue"),
        Some(Weekday::Wed) => plain!(language, "digest-weekly-wed"),
        Some(Weekday::Thu) => plain!(language, "digest-weekly-thu"),
        Some(Weekday::Fri) => plain!(language, "digest-weekly-fri"),
        Some(Weekday::Sat) => plain!(language, "digest-weekly-sat"),
        Some(Weekday::Sun) => plain!(language, "digest-weekly-sun"),
    }
}

/// Quiet hours that end when they begin.
pub fn no_hours(language: Language) -> RichText {
    let stop = format!("/{}", Command::Ask(AskCommand::Stop).word());
    say!(language, "settings-no-hours", stop = stop)
}

/// What a preset chooses.
fn preset_is(preset: Preset, language: Language) -> RichText {
    match preset {
        Preset::Relative => say!(language, "preset-is-relative"),
        Preset::Journalist => say!(language, "preset-is-journalist"),
        Preset::Observer => say!(language, "preset-is-observer"),
        Preset::Lawyer => say!(language, "preset-is-lawyer"),
    }
}

fn reminded(of: SettingsView<'_>) -> RichText {
    let language = of.language;
    let leads = of.chosen.leads(of.defaults);
    if leads.is_empty() {
        return say!(language, "settings-reminders-none");
    }
    let leads = leads.iter().map(|one| RichText::plain(lead(one, language)));
    say!(language, "settings-reminders", leads = joined(leads, ", "))
}

fn quiet(of: SettingsView<'_>) -> RichText {
    let language = of.language;
    let Some(hours) = of.chosen.quiet else {
        return say!(language, "settings-quiet-none");
    };
    let now = say!(
        language,
        "settings-quiet",
        from = time(hours.from()),
        to = time(hours.to()),
        zone = of.city
    );
    let urgent = match of.chosen.urgent {
        UrgentNews::Comes => say!(language, "settings-urgent-comes"),
        UrgentNews::Waits => say!(language, "settings-urgent-waits"),
    };
    lines([now, urgent])
}

fn told(of: SettingsView<'_>) -> RichText {
    let language = of.language;
    let each = NewsKind::ALL.map(|kind| way_of(kind, of));
    lines([say!(language, "settings-news")].into_iter().chain(each))
}

fn way_of(kind: NewsKind, of: SettingsView<'_>) -> RichText {
    let language = of.language;
    say!(
        language,
        "settings-way",
        kind = self::kind(kind, of.language),
        way = way(of.chosen.way(kind), of.language)
    )
}

fn digest(of: SettingsView<'_>) -> RichText {
    let language = of.language;
    let Some(plan) = of.chosen.digest else {
        return say!(language, "settings-digest-none");
    };
    let now = say!(
        language,
        "settings-digest",
        days = days_of(plan, language),
        time = time(plan.at),
        zone = of.city
    );
    lines([now, digest_late(of)])
}

/// That a digest comes later than its hour, for that is a quiet one.
fn digest_late(of: SettingsView<'_>) -> RichText {
    let language = of.language;
    let is_late = |at: NaiveTime| of.chosen.quiet.filter(|quiet| quiet.include(at));
    let quiet = of.chosen.digest.and_then(|plan| is_late(plan.at));
    quiet.map_or_else(RichText::default, |quiet| {
        say!(language, "settings-digest-late", time = time(quiet.to()))
    })
}
