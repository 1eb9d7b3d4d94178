//! The card of the settings: one message that is edited in place, a page for each subject.

use chrono::{NaiveTime, TimeDelta, Weekday};

use crate::{
    domain::{
        callback::{Callback, SettingsPage, SettingsPress},
        language::Language,
        message::{Button, Message},
        news::NewsKind,
        preferences::{Choice, DigestPlan, Preset, QuietHours, Switch, UrgentNews, Way},
        reminder::Lead,
        rich_text::RichText,
        zone::Zone,
    },
    search::{ZonePlace, zone_name},
    text::{
        labels,
        settings::{self, SettingsView},
    },
};

use super::buttons;

/// The zones that are offered; others are typed.
const ZONES: [&str; 8] = [
    "Asia/Almaty",
    "Asia/Tashkent",
    "Europe/Moscow",
    "Europe/Istanbul",
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "Asia/Seoul",
];

/// A page of the settings.
pub fn page(page: SettingsPage, of: SettingsView<'_>) -> Message {
    let (chosen, language) = (of.chosen, of.language);
    let (text, mut rows): (RichText, Vec<Vec<Button>>) =
        match page {
            SettingsPage::All => {
                let text = settings::all(of);
                return Message::new(text, pages(language));
            }
            SettingsPage::Language => {
                let one = |spoken: Language| {
                    button(
                        labels::own_name(spoken).to_owned(),
                        SettingsPress::Speak(spoken),
                    )
                };
                let text = settings::all(of);
                (text, vec![Language::ALL.map(one).into()])
            }
            SettingsPage::Reminders => (
                settings::reminders(of),
                in_pairs(Lead::ALL.map(|lead| switch(lead, of))),
            ),
            SettingsPage::Quiet => (settings::quiet_hours(of), quiet(of)),
            SettingsPage::Zone => (
                settings::zones(of),
                in_pairs(zones().map(|zone| choose(city(zone, language), Choice::Zone(zone)))),
            ),
            SettingsPage::News => (
                settings::news(of),
                in_pairs(NewsKind::ALL.map(|kind| {
                    let press = SettingsPress::Open(SettingsPage::Kind(kind));
                    button(settings::kind(kind, language), press)
                })),
            ),
            SettingsPage::Kind(kind) => (
                settings::kind_of_news(kind, of),
                in_pairs(Way::ALL.map(|way| {
                    let is_it = chosen.way(kind) == way;
                    let label = settings::way(way, language);
                    choose(marked(label, is_it), Choice::Way(kind, way))
                })),
            ),
            SettingsPage::Digest => (settings::digests(of), digest(of)),
            SettingsPage::Presets => (
                settings::presets(language),
                in_pairs(Preset::ALL.map(|preset| {
                    choose(settings::preset(preset, language), Choice::Preset(preset))
                })),
            ),
        };
    let back = match page {
        SettingsPage::Kind(_) => SettingsPage::News,
        _ => SettingsPage::All,
    };
    rows.push(vec![open(labels::settings_back(language), back)]);
    Message::new(text, rows)
}

/// Places of which one is to be chosen: of one name, or near to what was typed.
pub fn places(places: &[ZonePlace], asks: RichText, language: Language) -> Message {
    let one = |place: &ZonePlace| {
        let name = place.name.get(language).unwrap_or_default();
        vec![choose(name.to_owned(), Choice::Zone(place.zone))]
    };
    Message::new(asks, places.iter().map(one).collect())
}

fn pages(language: Language) -> Vec<Vec<Button>> {
    let all = [
        SettingsPage::Reminders,
        SettingsPage::Quiet,
        SettingsPage::News,
        SettingsPage::Digest,
        SettingsPage::Zone,
        SettingsPage::Language,
        SettingsPage::Presets,
    ];
    in_pairs(all.map(|page| open(labels::settings_page(page, language), page)))
}

fn switch(lead: Lead, of: SettingsView<'_>) -> Button {
    let is_on = of.chosen.leads(of.defaults).contains(lead);
    let to = if is_on { Switch::Off } else { Switch::On };
    let label = settings::lead(lead, of.language);
    choose(marked(label, is_on), Choice::Lead(lead, to))
}

fn zones() -> impl Iterator<Item = Zone> {
    ZONES.iter().filter_map(|name| name.parse().ok())
}

/// The city that a zone is known by.
pub fn city(zone: Zone, language: Language) -> String {
    let name = zone_name(zone);
    let name = name.get(language);
    name.unwrap_or(zone.name()).to_owned()
}

/// The usual quiet hours, or an hour more or less of those that are chosen.
fn quiet(of: SettingsView<'_>) -> Vec<Vec<Button>> {
    let language = of.language;
    let Some(hours) = of.chosen.quiet else {
        let usual = [(22, 8), (23, 7), (21, 9)];
        let usual = usual.into_iter().filter_map(|(from, to)| {
            let hours = QuietHours::new(hour(from)?, hour(to)?).ok()?;
            Some(vec![set_quiet(hours, language)])
        });
        return usual.collect();
    };
    let moved = |from: i64, to: i64| {
        let by = |time: NaiveTime, by: i64| time.overflowing_add_signed(TimeDelta::hours(by)).0;
        let hours = QuietHours::new(by(hours.from(), from), by(hours.to(), to)).ok()?;
        Some(set_quiet(hours, language))
    };
    let row = |pair: [Option<Button>; 2]| pair.into_iter().flatten().collect();
    let (other, label) = match of.chosen.urgent {
        UrgentNews::Comes => (UrgentNews::Waits, labels::urgent_waits(language)),
        UrgentNews::Waits => (UrgentNews::Comes, labels::urgent_comes(language)),
    };
    vec![
        row([moved(-1, 0), moved(1, 0)]),
        row([moved(0, -1), moved(0, 1)]),
        vec![choose(label, Choice::Urgent(other))],
        vec![open(
            labels::settings_page(SettingsPage::Zone, language),
            SettingsPage::Zone,
        )],
        vec![choose(
            labels::no_quiet_hours(language),
            Choice::Quiet(None),
        )],
    ]
}

fn set_quiet(hours: QuietHours, language: Language) -> Button {
    let label = labels::quiet_hours(hours, language);
    choose(label, Choice::Quiet(Some(hours)))
}

/// Each day or on one of the week, an hour earlier or later, or none.
fn digest(of: SettingsView<'_>) -> Vec<Vec<Button>> {
    let language = of.language;
    let plan = of.chosen.digest.unwrap_or_default();
    let is_on = |day| of.chosen.digest.is_some_and(|plan| plan.on == day);
    let days = [None, Some(Weekday::Mon), Some(Weekday::Fri)].map(|on| {
        let to = DigestPlan { on, ..plan };
        let label = marked(settings::days_of(to, language), is_on(on));
        vec![choose(label, Choice::Digest(Some(to)))]
    });
    let mut rows = Vec::from(days);
    if of.chosen.digest.is_some() {
        let hours = [-1, 1].map(|by| {
            let at = plan.at.overflowing_add_signed(TimeDelta::hours(by)).0;
            let to = DigestPlan { at, ..plan };
            choose(labels::at_time(at, language), Choice::Digest(Some(to)))
        });
        rows.push(hours.into());
        rows.push(vec![choose(
            labels::no_digest(language),
            Choice::Digest(None),
        )]);
    }
    rows
}

fn hour(hour: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, 0, 0)
}

fn marked(label: String, is_chosen: bool) -> String {
    if is_chosen {
        format!("✓ {label}")
    } else {
        label
    }
}

fn choose(label: String, choice: Choice) -> Button {
    button(label, SettingsPress::Choose(choice))
}

fn open(label: String, page: SettingsPage) -> Button {
    button(label, SettingsPress::Open(page))
}

fn button(label: String, press: SettingsPress) -> Button {
    buttons::button(label, &Callback::Settings(press))
}

fn in_pairs(buttons: impl IntoIterator<Item = Button>) -> Vec<Vec<Button>> {
    let buttons: Vec<Button> = buttons.into_iter().collect();
    buttons.chunks(2).map(<[Button]>::to_vec).collect()
}
