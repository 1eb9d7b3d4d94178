//! What is said of subscriptions to a person, a court or a city.

use chrono::TimeDelta;
use hearing_bot::{
    bot::cards::{lists, notices, subscriptions},
    domain::{
        digest::Digest,
        language::{Language, Words},
        news::News,
        preferences::DigestPlan,
        rich_text::RichText,
        subscription::{Subject, Subscription},
        views::FollowState,
    },
    flow::{
        delivery::{NoticeView, SubscribedView},
        subscribe::{self, Suggestion},
    },
    search,
    text::subscriptions as words,
};

use crate::{
    Golden,
    fixture::{case, list, now, reader},
};

/// Each kind of subject, the first of a city and the second of any.
fn suggestions() -> Vec<Suggestion> {
    let (case, _) = case();
    let all = subscribe::of_case(&case);
    let of_case = [
        all[0].clone(),
        all[all.len() - 2].clone(),
        all[all.len() - 1].clone(),
    ];
    let anywhere = Suggestion {
        subject: Subject {
            name: Words::only(Language::Ru, "<Балгабаева>"),
            city: None,
            sought: search::sought_name("Балгабаева").unwrap(),
            ..all[0].subject.clone()
        },
        press: hearing_bot::domain::callback::SubscribePress::name(None, "<Балгабаева>").unwrap(),
    };
    of_case.into_iter().chain([anywhere]).collect()
}

fn known() -> Vec<Subscription> {
    let subjects = suggestions().into_iter().map(|one| one.subject);
    let known = subjects.zip(1..).map(|(subject, id)| Subscription {
        id,
        subject,
        topic: None,
    });
    known.collect()
}

/// Subscribing, the list, and the end.
pub(super) fn subscribing(golden: &mut Golden) {
    golden.chapter("Subscriptions");
    let (case, _) = case();
    let known = known();
    golden.shows("which of a case to subscribe to", |language| {
        subscriptions::which(&suggestions(), language)
    });
    golden.shows("a search that names a person", |language| {
        let found = lists::search_results(&[case.clone(), case.clone()], reader(language));
        subscriptions::with_suggestions(found, &suggestions()[..1], language)
    });
    golden.shows("a name that nobody has", |language| {
        let nothing = lists::no_such_case("<Балгабаева>", &[], language);
        subscriptions::with_cities(nothing, &suggestions()[3..], language)
    });
    golden.shows("subscribed", |language| {
        let cases = [
            (case.clone(), FollowState::No),
            (case.clone(), FollowState::Yes),
        ];
        subscriptions::subscribed(&known[0], (&cases, 12), reader(language))
    });
    golden.shows("subscribed to a name in no case", |language| {
        subscriptions::subscribed(&known[3], (&[], 0), reader(language))
    });
    golden.shows("subscribed already", |language| {
        subscriptions::subscribed_already(&known[1], (&[], 0), reader(language))
    });
    golden.shows("too many subscriptions", words::too_many);
    golden.shows("unsubscribed", |language| {
        words::unsubscribed(Some(&known[2].subject), language)
    });
    golden.shows("unsubscribed from what cannot be read", |language| {
        words::unsubscribed(None, language)
    });
    golden.shows("unsubscribed already", words::unsubscribed_already);
    golden.shows("which subscription to end", |language| {
        subscriptions::which_to_end(&known[..2], language)
    });
    golden.shows("following, and subscribed", |language| {
        let followed = list(std::slice::from_ref(&case), 0);
        lists::following(RichText::default(), (&followed, &known), reader(language))
    });
    golden.shows("following nothing, and subscribed", |language| {
        let nothing = (&list(&[], 0), known.as_slice());
        lists::following(RichText::default(), nothing, reader(language))
    });
}

/// What is told of them.
pub(super) fn told(golden: &mut Golden) {
    let (case, _) = case();
    let view = |by: &[Subscription]| {
        Box::new(SubscribedView {
            case: case.clone(),
            by: by.to_vec(),
        })
    };
    let shown =
        |view: NoticeView, language| notices::render_notice(&view, reader(language)).unwrap();
    let set = || News::Set {
        hearing: case.state.hearings[0].clone(),
        goes_on_from: None,
    };
    let known = known();
    golden.shows("an offer", |language| {
        shown(NoticeView::Offer(view(&known[..1])), language)
    });
    golden.shows("an offer by a court and a city", |language| {
        shown(NoticeView::Offer(view(&known[1..3])), language)
    });
    golden.shows("a date by subscription", |language| {
        shown(NoticeView::Date(view(&known[..1]), set()), language)
    });
    golden.shows("an offer and a date in one message", |language| {
        let views = vec![
            NoticeView::Date(view(&known[..1]), set()),
            NoticeView::Offer(view(&known[1..2])),
        ];
        shown(NoticeView::Together(views), language)
    });
    golden.shows("so many that they are brief", |language| {
        let offer = || NoticeView::Offer(view(&known[..1]));
        let date = || NoticeView::Date(view(&known[..1]), set());
        let views = (0..10).flat_map(|_| [offer(), date()]).collect();
        shown(NoticeView::Together(views), language)
    });
    golden.shows("a digest with what is subscribed to", |language| {
        let mut soon = case.clone();
        let tomorrow = (now() + TimeDelta::days(1)).date_naive();
        soon.state.hearings[0].when.day = tomorrow;
        let digest = Digest {
            cases: Vec::new(),
            subscribed: vec![soon],
            plan: DigestPlan::default(),
        };
        shown(NoticeView::Digest(digest), language)
    });
}
