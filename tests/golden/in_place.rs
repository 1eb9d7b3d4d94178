//! A correction as it reaches those who follow no more, and the message that it corrects in its place.

use hearing_bot::{
    bot::render_notice,
    domain::{
        event::Change,
        hearing::{HearingNo, RoomChange},
        language::Language,
        message::Message,
        news::{Corrected, CorrectedFact, HearingStanding, News},
        views::ChangeView,
    },
    flow::delivery::NoticeView,
};

use crate::{
    Golden,
    fixture::{after, case, news, reader, when},
};

pub(super) fn show(golden: &mut Golden) {
    let before = case().0;
    let moved = |to: &str| Change::Move {
        hearing: HearingNo(1),
        to: when(to),
        room: RoomChange::Stays,
        reason: None,
    };
    let (told, right) = (after(&before, moved("2026-02-27")), moved("2026-02-28"));
    let wrong = News::Corrected(Box::new(Corrected {
        wrong: told.state.revision,
        correction: told.state.revision + 1,
        right: Some(right.clone().into()),
        fact: CorrectedFact::Hearing {
            no: HearingNo(1),
            wrong: HearingStanding::On(when("2026-02-27")),
            right: HearingStanding::On(when("2026-02-28")),
        },
    }));
    let former = NoticeView::Correction(ChangeView {
        news: vec![wrong.clone()],
        case: after(&before, right),
    });
    let in_place = NoticeView::Corrected {
        carried: ChangeView {
            news: news(&before, &told),
            case: told,
        },
        wrong: vec![wrong],
    };
    for (title, view) in [
        ("a correction to somebody who follows no more", former),
        ("a message corrected in its place", in_place),
    ] {
        let say = |language: Language| -> Message {
            render_notice(&view, reader(language)).expect("something is said")
        };
        golden.shows(title, say);
    }
}
