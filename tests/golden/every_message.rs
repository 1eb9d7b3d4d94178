//! What is said to the person talking: lists, replies, and what editors read.

use std::time::Duration;

use chrono::TimeDelta;
use hearing_bot::{
    bot::cards::{self, LINE, MESSAGE, changes, lists, notices},
    domain::{
        alarm::{Alarm, AlarmMessage, AlarmPhase, AlarmStatus, BackgroundStep, UnreadableTable},
        case::Case,
        case_state::{ChangeRefusal, RejectionReason},
        chat::ChatKind,
        closing::KeepQuestion,
        command::{Audience, Command, PostCommand},
        event::Change,
        hearing::HearingNo,
        language::{Language, Words},
        ledger::{self, Ledger, SilentFollowers},
        message::BroadcastRate,
        reader::Reader,
        rich_text::RichText,
        role::Role,
        trouble::Trouble,
        views::{self, Authorship, ChangeView, DraftView, FollowState, WaitingView},
        warning::{RepeatedWarnings, Warning},
    },
    flow::change::{ApprovalAnswer, ApprovalView, ListedView},
    text::{
        self, alarm, approval as words, commands, editor, leaving, listed, posted, privacy,
        questions, replies, status, still_on, talk, trouble, unclear,
    },
};

use crate::{
    Golden,
    fixture::{
        after, after_at, audience, case, case_view, draft, evening, following, list, news, reader,
        reader_at, slug, view, when,
    },
    preview::on_pages,
};

/// A change that was sent twenty seconds ago.
fn waiting(author: Authorship, change: ChangeView) -> WaitingView {
    WaitingView {
        id: 3,
        author,
        change,
        since: TimeDelta::seconds(20),
        left: TimeDelta::seconds(40),
        lapses_at: None,
    }
}

/// What a court list proposes.
fn court_list(golden: &mut Golden, draft: &DraftView) {
    golden.shows("a court list proposes", |language| {
        let view = ListedView {
            list: "almaty".to_owned(),
            draft: draft.clone(),
        };
        cards::listed::proposal(&view, language, reader(language))
    });
    golden.shows("what a court list proposed is decided", listed::decided);
    golden.shows("what a court list proposed is overtaken", listed::overtaken);
}

/// What another editor is asked, and what becomes of it.
fn approval(golden: &mut Golden, change: &ChangeView, draft: &DraftView) {
    let lapses_at = reader(Language::En).now + TimeDelta::minutes(60);
    golden.shows("waits for another editor", |language| {
        changes::awaits_approval(change, (7, lapses_at), reader(language))
    });
    golden.shows(
        "waits for another editor, beside another change",
        |language| {
            let waits = WaitingView {
                lapses_at: Some(lapses_at),
                ..waiting(Authorship::Another, change.clone())
            };
            changes::in_the_way((7, RepeatedWarnings::default()), &waits, reader(language))
        },
    );
    golden.shows("asks another editor", |language| {
        let asked = ApprovalView {
            draft: draft.clone(),
            lapses_at,
        };
        cards::approval::asks(&asked, language, reader(language))
    });
    golden.shows("no other editor", |language| {
        changes::nobody_to_approve(7, language)
    });
    golden.shows("rejects why", |language| cards::approval::why(7, language));
    for (title, seconds) in [("approved", 40), ("approved, the window is over", 0)] {
        golden.shows(title, |language| {
            words::approved(change, seconds, reader(language))
        });
    }
    golden.shows("rejected", |language| {
        words::rejected(change, reader(language))
    });
    golden.shows("one's own", words::own);
    let case = || Box::new(change.case.clone());
    for (title, how) in [
        ("approved before", ApprovalAnswer::ApprovedBefore(case())),
        ("rejected before", ApprovalAnswer::RejectedBefore(case())),
        ("too late to approve", ApprovalAnswer::Lapsed(case())),
        (
            "taken back before it was approved",
            ApprovalAnswer::TakenBack(case()),
        ),
        (
            "no longer applies when it is approved",
            ApprovalAnswer::NoLongerApplies(case()),
        ),
    ] {
        golden.shows(title, |language| {
            cards::approval::answered(&how, reader(language))
        });
    }
}

/// The question on the morning of a hearing, and what its answers lead to.
fn still_on(golden: &mut Golden, before: &Case) {
    for (title, date) in [
        ("still on?", "2026-02-25 10:00"),
        ("still on?, no time", "2026-02-25"),
    ] {
        let set = after(
            before,
            Change::Schedule {
                when: when(date),
                room: Some("5".into()),
                note: None,
            },
        );
        let hearing = set.state.hearing(HearingNo(3)).unwrap();
        golden.shows(title, |language| {
            cards::still_on::question(&set, hearing, reader(language))
        });
        golden.shows(&format!("{title} yes"), |language| {
            cards::still_on::confirmed(&set, hearing, (7, 60), reader(language))
        });
    }
    golden.shows("still on? not known", still_on::not_known);
    golden.shows("still on? being confirmed", |language| {
        cards::still_on::being_confirmed(before, language)
    });
    golden.shows("still on? confirmed already", |language| {
        cards::still_on::confirmed_already(before, reader(language))
    });
    golden.shows("still on? no longer", |language| {
        cards::still_on::no_longer(before, reader(language))
    });
}

pub(super) fn several_cases(golden: &mut Golden) {
    golden.chapter("Lists");
    let (mut first, _) = case();
    first.description.number = Some("7514-25-00-1/105".to_owned());
    let mut adjourned = after(
        &first,
        Change::Adjourn {
            hearing: HearingNo(2),
            to: Some(when("2026-02-27")),
            room: None,
            note: None,
            reason: None,
        },
    );
    // Called alike, they are told apart by their numbers.
    adjourned.description.number = Some("7514-25-00-1/106".to_owned());
    let both = [first, adjourned];
    let none: [Case; 0] = [];
    let paging = views::Paging { page: 1, of: 3 };
    golden.shows("cases", |language| {
        lists::cases(&list(&both, 0), paging, reader(language))
    });
    golden.shows("no cases", |language| {
        lists::cases(&list(&none, 0), paging, reader(language))
    });
    golden.shows("cases without one that cannot be read", |language| {
        lists::cases(&list(&both, 1), paging, reader(language))
    });
    golden.shows("cases of which none can be read", |language| {
        lists::cases(&list(&none, 3), paging, reader(language))
    });
    golden.shows("hearings", |language| {
        lists::hearings(
            &both,
            views::ListScope::All { unreadable: 0 },
            reader(language),
        )
    });
    golden.shows("hearings followed", |language| {
        lists::hearings(
            &both,
            views::ListScope::Followed { unreadable: 0 },
            reader(language),
        )
    });
    golden.shows("no hearings", |language| {
        lists::hearings(
            &none,
            views::ListScope::All { unreadable: 0 },
            reader(language),
        )
    });
    golden.shows("no hearings followed", |language| {
        lists::hearings(
            &none,
            views::ListScope::Followed { unreadable: 0 },
            reader(language),
        )
    });
    golden.shows("following", |language| {
        following(RichText::default(), &list(&both, 0), reader(language))
    });
    golden.shows("following one that cannot be read", |language| {
        following(RichText::default(), &list(&both[..1], 1), reader(language))
    });
    golden.shows("following two of which none can be read", |language| {
        following(RichText::default(), &list(&none, 2), reader(language))
    });
    golden.shows("following nothing", |language| {
        following(RichText::default(), &list(&none, 0), reader(language))
    });
    golden.shows("not among what is followed", |language| {
        let not_among = text::lists::not_among_those("<асан>", language);
        following(not_among, &list(&both, 0), reader(language))
    });
    golden.shows("search results", |language| {
        lists::search_results(&both, reader(language))
    });
    golden.shows("nothing found", |language| {
        lists::nothing_found("<асан>", &none, language)
    });
    golden.shows("nothing found, nearest", |language| {
        lists::nothing_found("асанав", &both[..1], language)
    });
    golden.shows("no such case", |language| {
        lists::no_such_case("demos", &both[..1], language)
    });
    golden.shows("thanks", talk::thanks);
    golden.shows("all is well", talk::ok);
    golden.shows("how to stop", |language| {
        cards::leaving::how_to_stop(&list(&both, 0), language)
    });
    golden.shows("how to stop, following nothing", |language| {
        cards::leaving::how_to_stop(&list(&none, 0), language)
    });
}

pub(super) fn answers(golden: &mut Golden) {
    golden.chapter("Replies");
    let (case, history) = case();
    let today = "2026-02-25".parse().unwrap();
    golden.shows("welcome", cards::replies::welcome);
    golden.shows("welcome to a case", |language| {
        cards::case::welcome(
            &case_view(&case, &history, FollowState::No),
            reader(language),
        )
    });
    golden.shows("help", |language| {
        commands::help(Audience::Everyone, language)
    });
    golden.shows("help for editors", |language| {
        commands::help(Audience::Editors, language)
    });
    golden.shows("help for owners", |language| {
        commands::help(Audience::Owners, language)
    });
    for command in Command::all() {
        golden.shows(&format!("usage of /{}", command.word()), |language| {
            commands::usage(command, language)
        });
    }
    golden.writes("profile", commands::profile_description);
    golden.writes("profile, short", commands::profile_short_description);
    golden.shows("choose language", |_| cards::replies::choose_language());
    golden.shows("language set", replies::language_set);
    golden.shows("followed", |language| {
        cards::replies::followed(&case, reader(language))
    });
    golden.shows("followed already", |language| {
        cards::replies::followed_already(&case, reader(language))
    });
    for (title, question) in [
        ("asked whether to keep following", KeepQuestion::Ask),
        (
            "warned that following ends",
            KeepQuestion::Warn("2026-03-04".parse().unwrap()),
        ),
        (
            "warned that following ends next year",
            KeepQuestion::Warn("2027-01-04".parse().unwrap()),
        ),
    ] {
        golden.shows(title, |language| {
            notices::closing(&case, question, reader(language))
        });
    }
    golden.shows("keeps following", |language| {
        cards::replies::kept(&case, reader(language))
    });
    golden.shows("unfollowed", |language| {
        cards::replies::unfollowed(Some(&case), language)
    });
    golden.shows("unfollowed already", |language| {
        cards::replies::unfollowed_already(Some(&case), language)
    });
    for what in [Trouble::Barred, Trouble::NoTopic] {
        golden.shows(&format!("trouble {what:?}"), |language| {
            trouble::trouble(what, Some("News & views".to_owned()), language)
        });
    }
    golden.shows("trouble, untitled", |language| {
        trouble::trouble(Trouble::Barred, None, language)
    });
    golden.shows("old button", replies::old_button);
    golden.shows("unknown command", |language| {
        cards::replies::unknown_command(&[], language)
    });
    golden.shows(
        "unknown command, and what may have been meant",
        |language| {
            let meant = ["/cases", "/case almaty-2025"].map(str::to_owned);
            cards::replies::unknown_command(&meant, language)
        },
    );
    golden.shows("not an editor", replies::not_an_editor);
    for (title, chat) in [
        ("stopped", ChatKind::Private),
        ("stopped here", ChatKind::Shared),
    ] {
        golden.shows(title, |language| cards::leaving::stopped(chat, language));
    }
    for (title, chat) in [
        ("resumed", ChatKind::Private),
        ("resumed here", ChatKind::Shared),
    ] {
        golden.shows(title, |language| {
            let followed = list(std::slice::from_ref(&case), 0);
            let reader = Reader {
                chat,
                ..reader(language)
            };
            following(text::leaving::resumed(chat, language), &followed, reader)
        });
    }
    golden.shows("followed while stopped", |language| {
        cards::leaving::while_stopped(
            cards::replies::followed_while_stopped(&case, reader(language)),
            ChatKind::Private,
            language,
        )
    });
    for (title, role) in [
        ("forget?", None),
        ("forget an editor?", Some(Role::Editor)),
        ("forget an owner?", Some(Role::Owner)),
    ] {
        golden.shows(title, |language| cards::leaving::question(role, language));
    }
    for (title, role) in [
        ("what is kept", None),
        ("what is kept of an editor", Some(Role::Editor)),
    ] {
        golden.shows(title, |language| cards::privacy::of_known(role, language));
    }
    golden.shows("what is kept of a stranger", cards::privacy::of_stranger);
    golden.shows("the export", privacy::exported);
    golden.shows("what the export is", |language| {
        RichText::plain(privacy::about_export(language))
    });
    golden.shows("forgotten", leaving::goodbye);
    golden.shows("forgotten but for the log", leaving::goodbye_soon);
    golden.shows("kept", leaving::kept);
    golden.shows("nothing is kept", leaving::nothing_kept);
    golden.shows("for administrators", leaving::for_administrators);
    golden.shows(
        "who administers is not known",
        leaving::administrators_unknown,
    );
    for (title, chat) in [
        ("nothing to pause", ChatKind::Private),
        ("nothing to pause here", ChatKind::Shared),
    ] {
        golden.shows(title, |language| leaving::nothing_to_pause(chat, language));
    }
    golden.shows("write in private", replies::write_in_private);
    golden.shows("claimed", replies::claimed);
    golden.shows("wrong code", replies::wrong_code);
    golden.shows("too many codes", replies::too_many_codes);
    golden.shows("a forwarded command", |language| {
        replies::forwarded("/undo", LINE, language)
    });
    golden.shows("a line that was edited", |language| {
        replies::edited("/move demo 27.02", LINE, language)
    });
    golden.shows("our fault", replies::our_fault);
    golden.shows("a case that cannot be read", replies::case_unreadable);
    golden.shows("no longer following it", |language| {
        cards::replies::unfollowed(None, language)
    });
    golden.shows("not following it", |language| {
        cards::replies::unfollowed_already(None, language)
    });
    golden.shows("still trying", replies::still_trying);
    golden.shows("too fast", replies::too_fast);
    let (understood, left) = (["27".to_owned()], ["күні-ау <".to_owned()]);
    golden.shows("unreadable date", |language| {
        unclear::unreadable_date(
            Some(Command::Post(PostCommand::Move)),
            "27 күні-ау <",
            (&understood, &left),
            language,
        )
    });
    golden.shows("unreadable time", |language| {
        unclear::unreadable_time(
            Some(Command::Post(PostCommand::Delay)),
            "soon",
            (&[], &["soon".to_owned()]),
            language,
        )
    });
    golden.shows("two dates", |language| {
        unclear::two_dates("27.02", "28.02", language)
    });
    golden.shows("is this meant", |language| {
        let line = "/access demo closed";
        changes::choice(
            7,
            questions::is_this_meant("closd", line, LINE, language),
            language,
        )
    });
    golden.shows("not understood", |language| {
        unclear::not_understood(
            "по словам адвоката",
            Command::Post(PostCommand::Cancel),
            language,
        )
    });
    golden.shows("two texts", |language| {
        unclear::two_texts(Language::Kk, language)
    });
    golden.shows("text too long", |language| {
        unclear::text_too_long(Language::Ru, 1_234, language)
    });
    golden.shows("which of the nearest", |language| {
        changes::which_case(7, "dem", std::slice::from_ref(&case), language)
    });
    golden.shows("case is gone", unclear::case_is_gone);
    golden.shows("draft is gone", unclear::draft_is_gone);
    golden.shows("draft is unreadable", unclear::draft_is_unreadable);
    golden.shows("offer is gone", unclear::offer_is_gone);
    golden.shows("only text", unclear::only_text);
    golden.shows("impossible date", |language| {
        unclear::impossible("30.02", language)
    });
    golden.shows("date too far ahead", |language| {
        unclear::far("2062-02-27".parse().unwrap(), today, language)
    });
    let thursday = "2026-02-26".parse().unwrap();
    golden.shows("contradicting date", |language| {
        questions::contradicting_date("пятница 26.02", thursday, today, language)
    });
    let dates = [when("2026-02-27"), when("2026-03-06 10:00")];
    golden.shows("which date", |language| {
        changes::choice(7, questions::which_date(&dates, today, language), language)
    });
    let hearings = &case.state.hearings;
    golden.shows("which hearing", |language| {
        changes::choice(
            7,
            questions::which_hearing(hearings, today, language),
            language,
        )
    });
    let people = &case.description.people;
    golden.shows("which person", |language| {
        changes::choice(7, questions::which_person(people, language), language)
    });
    golden.shows("more than there are buttons", |language| {
        questions::not_all_fit(language)
    });
    golden.shows("no such person", |language| {
        questions::no_such_person("Сериков", language)
    });
    golden.shows("no hearing meant", replies::no_hearing_meant);
}

pub(super) fn alarms(golden: &mut Golden) {
    golden.chapter("Alarms");
    let unreadable = |table| Alarm::Unreadable { table, rows: 3 };
    for alarm in [
        Alarm::Deaf,
        Alarm::SecondReader,
        Alarm::Unheard,
        Alarm::Lag,
        Alarm::Stalled(BackgroundStep::Release),
        Alarm::Stalled(BackgroundStep::Remind),
        Alarm::Stalled(BackgroundStep::Ask),
        Alarm::Stalled(BackgroundStep::FanOut),
        Alarm::Stalled(BackgroundStep::Sweep),
        Alarm::Stalled(BackgroundStep::Audit),
        Alarm::Stalled(BackgroundStep::Deliver),
        Alarm::Clock,
        Alarm::NoRoom,
        Alarm::Damaged,
        Alarm::Gone,
        Alarm::LogKept,
        Alarm::Refused,
        Alarm::Unpaid,
        Alarm::Unanswered,
        unreadable(UnreadableTable::Chats),
        unreadable(UnreadableTable::Cases),
        unreadable(UnreadableTable::Inbox),
        unreadable(UnreadableTable::Drafts),
        unreadable(UnreadableTable::Postings),
        unreadable(UnreadableTable::House),
        Alarm::KeyBesideDatabase,
    ] {
        for (phase, minutes) in [
            (AlarmPhase::Begins, 0),
            (AlarmPhase::Lasts, 120),
            (AlarmPhase::Ends, 45),
        ] {
            let lasted = Duration::from_secs(minutes * 60);
            golden.shows(&format!("alarm {alarm:?} {phase:?}"), |language| {
                let told = AlarmMessage {
                    alarm,
                    phase,
                    lasted,
                };
                alarm::alarm(told, language)
            });
        }
    }
}

pub(super) fn editors(golden: &mut Golden) {
    golden.chapter("Editors");
    // When the hearing has begun.
    let now = evening;
    let reader = |language| reader_at(now(), language);
    let (before, _) = case();
    let traps = [
        Warning::InThePast,
        Warning::Weekend,
        Warning::PublicHoliday,
        Warning::DayOfRest,
        Warning::RestMovedFrom(when("2026-03-08").day),
        Warning::EarlierThanBefore,
        Warning::LessThanADay,
        Warning::SameDayAs(HearingNo(3)),
        Warning::NotYet,
        Warning::MayBeSame(slug("demo-3")),
        Warning::SimilarCase(slug("demo-2")),
        Warning::ClosedAccess,
        Warning::ManyRecipients,
        Warning::NoSource,
        Warning::Concluded,
    ];
    let preview = |change: Option<Change>,
                   traps: &[Warning],
                   (recipients, stopped, unreachable),
                   language| {
        let case = change.map_or_else(|| before.clone(), |change| after_at(&before, change, now()));
        let news = news(&before, &case);
        let draft = DraftView {
            audience: audience(recipients),
            silent: SilentFollowers {
                stopped,
                unreachable,
            },
            warnings: traps.to_vec(),
            ..draft(&case, &news)
        };
        changes::preview(&draft, language, reader(language))
    };
    let adjourn = || {
        let reason = Words::only(
            Language::Ru,
            "по словам адвоката, подсудимый почувствовал себя плохо",
        );
        Some(Change::Adjourn {
            hearing: HearingNo(2),
            to: Some(when("2026-02-27")),
            room: None,
            note: None,
            reason: Some(reason),
        })
    };
    golden.shows("preview", |language| {
        preview(adjourn(), &traps[6..8], (2, 0, 0), language)
    });
    golden.shows("preview of plain words", |language| {
        let case =
            adjourn().map_or_else(|| before.clone(), |change| after_at(&before, change, now()));
        let not_understood = ["срочно".to_owned(), "12 декабря".to_owned()];
        let draft = draft(&case, &news(&before, &case));
        changes::preview_of_words(&draft, &not_understood, reader(language))
    });
    golden.shows("preview, some hear nothing", |language| {
        preview(adjourn(), &[], (2, 1, 3), language)
    });
    golden.shows("preview, nobody hears", |language| {
        preview(adjourn(), &[], (0, 0, 1), language)
    });
    golden.shows("preview, found by subscriptions alone", |language| {
        let case =
            adjourn().map_or_else(|| before.clone(), |change| after_at(&before, change, now()));
        let mut audience = audience(0);
        audience.subscribers = 12;
        let draft = DraftView {
            audience,
            ..draft(&case, &news(&before, &case))
        };
        changes::preview(&draft, language, reader(language))
    });
    for subscribers in [0, 12] {
        let title = format!("preview, no follower wants it, {subscribers} by subscription");
        golden.shows(&title, |language| {
            let case = after_at(&before, Change::Verdict { text: None }, now());
            let mut audience = audience(0);
            (audience.declined, audience.subscribers) = (3, subscribers);
            let draft = DraftView {
                audience,
                ..draft(&case, &news(&before, &case))
            };
            changes::preview(&draft, language, reader(language))
        });
    }
    golden.shows("preview, 40 of 1274 follow no more", |language| {
        let case = after_at(&before, Change::Verdict { text: None }, now());
        let draft = DraftView {
            audience: audience(1_234).and_former(audience(40)),
            ..draft(&case, &news(&before, &case))
        };
        changes::preview(&draft, language, reader(language))
    });
    golden.shows("preview, most traps", |language| {
        preview(adjourn(), &traps[..8], (0, 0, 0), language)
    });
    golden.shows("preview, other traps", |language| {
        preview(None, &traps[8..], (1, 1, 1), language)
    });
    for (title, recipients) in [
        ("preview, paid, 10 to be told", 10),
        ("preview, paid, 12 to be told", 12),
        ("preview, paid, 12345 to be told", 12_345),
    ] {
        golden.shows(title, |language| {
            let case = after_at(&before, Change::Verdict { text: None }, now());
            let draft = DraftView {
                audience: audience(recipients),
                broadcast_rate: BroadcastRate::Paid,
                ..draft(&case, &news(&before, &case))
            };
            changes::preview(&draft, language, reader(language))
        });
    }
    for recipients in [10, 31, 151, 1_800, 3_600, 9_000, 37_800] {
        golden.shows(&format!("preview, {recipients} to be told"), |language| {
            let case = after_at(&before, Change::Verdict { text: None }, now());
            let draft = DraftView {
                audience: audience(recipients),
                ..draft(&case, &news(&before, &case))
            };
            changes::preview(&draft, language, reader(language))
        });
    }
    golden.shows("preview, 1800 people to be told", |language| {
        let case = after_at(&before, Change::Verdict { text: None }, now());
        let people = vec![(Language::Ru, ChatKind::Private, 1_800)];
        let draft = DraftView {
            audience: ledger::Audience::new(people),
            ..draft(&case, &news(&before, &case))
        };
        changes::preview(&draft, language, reader(language))
    });
    on_pages(golden);
    let sent = adjourn().map_or_else(|| before.clone(), |change| after_at(&before, change, now()));
    let sent_news = news(&before, &sent);
    let change = view(&sent, &sent_news);
    let checked = view(&before, &[]);
    for (title, seconds) in [
        ("goes out in a minute", 60),
        ("goes out in 21 seconds", 21),
        ("goes out in 2 seconds", 2),
    ] {
        golden.shows(title, |language| {
            changes::goes_out(&change, 7, seconds, reader(language))
        });
    }
    for (author, stands_in_the_way) in [(Authorship::Another, Some(3)), (Authorship::Own, None)] {
        let waits = waiting(author, change.clone());
        golden.shows(
            &format!("preview beside what waits, {author:?}"),
            |language| {
                let draft = DraftView {
                    audience: audience(812),
                    waiting: vec![waits.clone()],
                    in_the_way: stands_in_the_way,
                    ..draft(&sent, &sent_news)
                };
                changes::preview(&draft, language, reader(language))
            },
        );
    }
    approval(golden, &change, &draft(&sent, &sent_news));
    court_list(golden, &draft(&sent, &sent_news));
    golden.shows("what waits is in the way", |language| {
        changes::in_the_way(
            (7, RepeatedWarnings::default()),
            &waiting(Authorship::Another, change.clone()),
            reader(language),
        )
    });
    golden.shows("changed meanwhile", |language| {
        changes::changed_meanwhile(
            7,
            ChangeRefusal::ChangedMeanwhile,
            &change,
            reader(language),
        )
    });
    golden.shows("undone", |language| {
        posted::undone(&change, reader(language))
    });
    golden.shows("undone, another editor's", |language| {
        posted::undone_anothers(&change, reader(language))
    });
    golden.shows("undone by another editor, on the card", |language| {
        posted::undone_by_another(&change, reader(language))
    });
    golden.shows("undone by another editor, in a message", |language| {
        notices::taken_back(&before, language)
    });
    golden.shows("which to undo", |language| {
        let waiting = [(7, change.clone()), (8, checked.clone())];
        changes::which_to_undo(&waiting, reader(language))
    });
    golden.shows("nothing to undo", replies::nothing_to_undo);
    golden.shows("too late to undo", |language| {
        replies::too_late_to_undo(&before, language)
    });
    let nobody = Ledger {
        case: slug("demo"),
        number: 7,
        released: now() - TimeDelta::seconds(45),
        told: 0,
        waiting: 0,
        held: 0,
        for_digest: 0,
        stopped: 0,
        unreachable: 0,
        barred: 0,
        failed: 0,
        corrected: 0,
        uncorrected: 0,
        correcting: 0,
        doubted: 0,
    };
    let told = Ledger {
        told: 1_019,
        ..nobody.clone()
    };
    let held = Ledger {
        held: 1_200,
        for_digest: 3,
        ..told.clone()
    };
    let marred = Ledger {
        corrected: 1_012,
        uncorrected: 5,
        stopped: 2,
        unreachable: 3,
        barred: 1,
        failed: 1,
        doubted: 2,
        ..told.clone()
    };
    let correcting = Ledger {
        told: 212,
        corrected: 210,
        unreachable: 2,
        ..nobody.clone()
    };
    let telling = |told, waiting| Ledger {
        told,
        waiting,
        unreachable: 3,
        ..nobody.clone()
    };
    for (name, ledger) in [
        ("released to nobody", &nobody),
        ("released, all told", &told),
        ("released, some told later", &held),
        ("released, not all told", &marred),
        ("a released correction", &correcting),
        ("released, some seconds left", &telling(812, 209)),
        ("released, some minutes left", &telling(1_200, 10_000)),
        ("released, some hours left", &telling(1_200, 1_000_000)),
    ] {
        golden.shows(name, |language| {
            posted::released(&change, ledger, reader(language))
        });
    }
    golden.shows("checked", |language| {
        posted::released(&checked, &nobody, reader(language))
    });
    golden.shows("edit", |language| {
        editor::edit("/adjourn demo 27.02 | <плохо>", MESSAGE, language)
    });
    golden.shows("edit a long line", |language| {
        editor::edit(&"длинно ".repeat(600), MESSAGE, language)
    });
    golden.shows("discarded", editor::discarded);
    golden.shows("no longer applies", |language| {
        notices::refused(ChangeRefusal::ChangedMeanwhile, &before, language)
    });
    for refusal in [
        ChangeRefusal::NoSuchHearing,
        ChangeRefusal::Over,
        ChangeRefusal::NothingChanges,
        ChangeRefusal::NotALaterDay,
        ChangeRefusal::ChangedMeanwhile,
        ChangeRefusal::NoSuchEvent,
        ChangeRefusal::Withdrawn,
        ChangeRefusal::Breaks(4),
        ChangeRefusal::Unreadable,
        ChangeRefusal::Lapsed,
        ChangeRefusal::Rejected(RejectionReason::Wrong),
        ChangeRefusal::Rejected(RejectionReason::NotConfirmed),
        ChangeRefusal::Rejected(RejectionReason::Wording),
        ChangeRefusal::Rejected(RejectionReason::Dangerous),
    ] {
        golden.shows(&format!("refused, {refusal:?}"), |language| {
            replies::refused(refusal, &before, language)
        });
    }
    let hearing = before.state.hearing(HearingNo(2)).unwrap();
    golden.shows("outcome question", |language| {
        notices::question(&before, hearing, reader(language))
    });
    golden.shows("outcome not known", questions::outcome_not_known);
    still_on(golden, &before);
    let figures = views::Figures {
        cases: 3,
        follows: 1_024,
        pending: 1,
        waiting: 209,
        sending: 5,
        in_doubt: 2,
        lag: Some(12),
        failed: 3,
        last: vec![telling(812, 209)],
    };
    let quiet = AlarmStatus::default();
    golden.shows("status", |language| {
        status::status(&figures, &quiet, language)
    });
    let alarms = AlarmStatus {
        active: vec![
            (Alarm::NoRoom, Duration::from_secs(45 * 60)),
            (Alarm::Deaf, Duration::from_secs(3 * 3600 + 60)),
        ],
        untold_owners: 1,
    };
    golden.shows("status, alarmed", |language| {
        status::status(&figures, &alarms, language)
    });
}
