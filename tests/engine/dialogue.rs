//! The buttons of a dialogue whose card is no longer the newest.

use hearing_bot::{
    domain::{
        dialogue::{Dialogue, Happening, Press, Step},
        hearing::HearingNo,
    },
    flow::{
        Turn,
        dialogue::{self, DialogueOutcome},
    },
};

use crate::fixture::{at, fixture, update};

#[tokio::test]
async fn a_button_behind_what_was_gone_back_to_skips_nothing() {
    let fixture = fixture().await;
    let (store, chat) = (&fixture.store, fixture.editor(1).await);
    let (now, today) = (at("2026-02-25T18:00"), "2026-02-25".parse().unwrap());
    let turn = async |id| Turn {
        chat,
        topic: None,
        now,
        receipt: update(store, id).await.receipt(),
    };
    let about = Dialogue::about("a-case".parse().unwrap(), HearingNo(1), Happening::Held);
    let begun = dialogue::begin_about(store, turn(10).await, about, today).await;
    let DialogueOutcome::Asks(begun) = begun.unwrap() else {
        panic!("nothing is asked");
    };
    assert_eq!(begun.dialogue.step(), Step::Text);
    // How many answers the card has whose button is pressed, the button, and what is asked then.
    for (update, (answers, press, asked)) in (11..).zip([
        (2, Press::Skip, Step::Source),
        (2, Press::Back, Step::Happening),
        (1, Press::Happening(Happening::Held), Step::Text),
        (3, Press::Skip, Step::Text),
    ]) {
        let of = (begun.id, answers);
        let pressed = dialogue::press(store, turn(update).await, of, (press, None), today).await;
        let DialogueOutcome::Asks(asks) = pressed.unwrap() else {
            panic!("nothing is asked");
        };
        assert_eq!(asks.dialogue.step(), asked);
    }
}
