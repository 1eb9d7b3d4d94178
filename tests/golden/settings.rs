//! The settings of a chat, and what is said to it at one moment.

use chrono::{NaiveTime, Weekday};
use hearing_bot::{
    bot::cards::{notices, settings as cards},
    domain::{
        access::{Access, AccessStatus},
        callback::SettingsPage,
        case::Case,
        digest::Digest,
        event::Change,
        language::Language,
        news::NewsKind,
        preferences::{
            ChatDefaults, Choice, DigestPlan, Preferences, Preset, QuietHours, UrgentNews, Way,
        },
        reminder::{Lead, Leads, MorningCheck},
        views::ChangeView,
    },
    flow::delivery::NoticeView,
    text::settings::{self, SettingsView},
};

use super::Golden;
use crate::fixture::{after, case, news, now, reader};

const PAGES: [(&str, SettingsPage); 8] = [
    ("all", SettingsPage::All),
    ("language", SettingsPage::Language),
    ("reminders", SettingsPage::Reminders),
    ("quiet hours", SettingsPage::Quiet),
    ("clocks", SettingsPage::Zone),
    ("news", SettingsPage::News),
    ("digest", SettingsPage::Digest),
    ("presets", SettingsPage::Presets),
];

fn defaults() -> ChatDefaults {
    ChatDefaults {
        leads: "7d 1d morning".parse().unwrap(),
        zone: "Asia/Almaty".parse().unwrap(),
        ..ChatDefaults::default()
    }
}

fn hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap()
}

/// Somebody who chose something of everything.
fn choosy() -> Preferences {
    let quiet = QuietHours::new(hour(22), hour(8)).unwrap();
    let at = hour(7);
    let chosen = [
        Choice::Preset(Preset::Lawyer),
        Choice::Way(NewsKind::Outcomes, Way::Never),
        Choice::Quiet(Some(quiet)),
        Choice::Urgent(UrgentNews::Waits),
        Choice::Digest(Some(DigestPlan { at, on: None })),
    ];
    let nothing = Preferences::default();
    let with = |chosen: Preferences, choice| chosen.with(choice, defaults());
    chosen.into_iter().fold(nothing, with)
}

fn page(
    page: SettingsPage,
    chosen: &Preferences,
    language: Language,
) -> hearing_bot::domain::message::Message {
    let city = cards::city(defaults().zone, language);
    let of = SettingsView {
        chosen,
        defaults: defaults(),
        city: &city,
        language,
    };
    cards::page(page, of)
}

pub(super) fn settings(golden: &mut Golden) {
    golden.chapter("Settings");
    let (nothing, choosy) = (Preferences::default(), choosy());
    let mut silent = Preferences::default();
    silent.leads = Some(Leads::default());
    let awake = choosy
        .clone()
        .with(Choice::Urgent(UrgentNews::Comes), defaults());
    for (name, of) in PAGES {
        golden.shows(&format!("settings, {name}"), |language| {
            page(of, &nothing, language)
        });
        golden.shows(&format!("settings, {name}, chosen"), |language| {
            page(of, &choosy, language)
        });
    }
    golden.shows("settings, no reminders", |language| {
        page(SettingsPage::Reminders, &silent, language)
    });
    golden.shows("settings, urgent news comes", |language| {
        page(SettingsPage::Quiet, &awake, language)
    });
    for kind in NewsKind::ALL {
        golden.shows(&format!("settings, {kind:?}"), |language| {
            page(SettingsPage::Kind(kind), &choosy, language)
        });
    }
    for lead in Lead::ALL {
        golden.shows(&format!("reminded {lead}"), |language| {
            hearing_bot::domain::rich_text::RichText::plain(settings::lead(lead, language))
        });
    }
    for on in [
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
        Weekday::Thu,
        Weekday::Fri,
        Weekday::Sat,
        Weekday::Sun,
    ] {
        let weekly = DigestPlan {
            on: Some(on),
            ..DigestPlan::default()
        };
        let weekly = nothing
            .clone()
            .with(Choice::Digest(Some(weekly)), defaults());
        golden.shows(&format!("a digest on {on}"), |language| {
            page(SettingsPage::Digest, &weekly, language)
        });
    }
    golden.shows("quiet for a whole day", settings::no_hours);
    golden.shows("several cities", |language| {
        settings::which_city("Петропавловск", language)
    });
    golden.shows("no such city, and others", |language| {
        settings::no_such_city("Алмтаы", true, language)
    });
    golden.shows("no such city", |language| {
        settings::no_such_city("Йцу", false, language)
    });
}

pub(super) fn together(golden: &mut Golden) {
    golden.chapter("Several notices in one message");
    let opened = |case: &Case, status| {
        let change = Change::Access {
            access: Access {
                status,
                reason: None,
                said_by: None,
                objections: Vec::new(),
            },
        };
        let after = after(case, change);
        let news = news(case, &after);
        NoticeView::Change(ChangeView { case: after, news })
    };
    let (first, _) = case();
    let hearing = first.state.hearings[0].clone();
    let reminder = || NoticeView::Reminder {
        case: first.clone(),
        hearing: hearing.clone(),
        leads: "1d".parse().unwrap(),
        morning: MorningCheck::NotMissing,
    };
    let change = || opened(&first, AccessStatus::Open);
    let digest = |cases: Vec<Case>, on| {
        let plan = DigestPlan {
            on,
            ..DigestPlan::default()
        };
        NoticeView::Digest(Digest {
            cases,
            subscribed: Vec::new(),
            plan,
        })
    };
    let shown =
        |view: NoticeView, language| notices::render_notice(&view, reader(language)).unwrap();
    golden.shows("a reminder and a change", |language| {
        shown(NoticeView::Together(vec![reminder(), change()]), language)
    });
    golden.shows("more than fits whole", |language| {
        let many = (0..20).map(|_| change()).collect();
        shown(NoticeView::Together(many), language)
    });
    golden.shows("more than fits in brief", |language| {
        let many = (0..60).map(|_| change()).collect();
        shown(NoticeView::Together(many), language)
    });
    golden.shows("a digest", |language| {
        let cases = vec![first.clone()];
        shown(
            NoticeView::Together(vec![change(), digest(cases, None)]),
            language,
        )
    });
    let mut old = first.clone();
    old.state.as_of = Some(now() - chrono::TimeDelta::days(20));
    golden.shows("a digest of a week without news", |language| {
        let cases = vec![old.clone()];
        shown(digest(cases, Some(Weekday::Mon)), language)
    });
}
