//! An appeal that is heard as a case of its own: where it stands, who is told of it, what editors read.

use hearing_bot::{
    bot::cards::{self, changes, notices},
    domain::{
        case::{Case, Listing},
        event::Change,
        views::{CaseView, DraftView, FollowState},
    },
    flow::delivery::NoticeView,
    text::replies,
};

use crate::{
    Golden,
    fixture::{after_at, case, case_view, draft, news, now, reader, slug, words},
};

/// The case of an appeal.
fn appeal() -> Case {
    let (mut appeal, _) = case();
    appeal.slug = slug("city-2026-appeal");
    appeal.description.title = words(
        "The appeal of two",
        "Апелляция двоих",
        "Екі адамның апелляциясы",
    );
    appeal
}

/// The case that it is of.
fn appealed(before: &Case) -> Case {
    let case = appeal().slug;
    after_at(before, Change::Appeal { case }, now())
}

/// What is said of one.
pub(super) fn appeals(golden: &mut Golden) {
    golden.chapter("An appeal as a case of its own");
    let (before, history) = case();
    let first = appealed(&before);
    for (name, appeal) in [
        ("card, an appeal", Some(appeal())),
        ("card, an appeal that is not named", None),
    ] {
        golden.shows(name, |language| {
            let view = CaseView {
                appeal: appeal.clone(),
                ..case_view(&first, &history, FollowState::Yes)
            };
            cards::case::card(&view, reader(language))
        });
    }
    let carried_over = || NoticeView::CarriedOver {
        case: appeal(),
        first: Box::new(first.clone()),
    };
    golden.shows("carried over to an appeal", |language| {
        notices::render_notice(&carried_over(), reader(language)).unwrap()
    });
    for (name, listing) in [
        ("preview of an appeal", Listing::Public),
        ("preview of an unlisted appeal", Listing::Unlisted),
    ] {
        golden.shows(name, |language| {
            let mut appeal = appeal();
            appeal.description.listing = listing;
            let draft = DraftView {
                appeal: Some(appeal),
                ..draft(&first, &news(&before, &first))
            };
            changes::preview(&draft, language, reader(language))
        });
    }
    golden.shows("an appeal, the same case", |language| {
        replies::appeal_of_itself(&before, language)
    });
    golden.shows("an appeal, linked already", replies::appeal_linked);
}
