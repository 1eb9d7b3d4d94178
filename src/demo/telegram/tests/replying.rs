//! What a person replies to, as teloxide reads it.

use super::*;

#[tokio::test]
async fn a_reply_is_to_the_bots_last_message_that_has_that_in_it() {
    let (telegram, anna) = with_people().await;
    for text in ["moved to 27", "moved to 28", "cancelled"] {
        send(&telegram, anna, text).await;
    }
    telegram.says("anna", "moved by me");
    telegram.replies("anna", "moved", "/correct").unwrap();
    let nothing = telegram.replies("anna", "adjourned", "/correct");
    assert!(matches!(nothing, Err(ActionError::NoMessage { .. })));

    let updates = teloxide(&telegram).get_updates().await.unwrap();
    let [_, reply] = updates.as_slice() else {
        panic!("{updates:?}");
    };
    let UpdateKind::Message(message) = &reply.kind else {
        panic!("{reply:?}");
    };
    assert_eq!(message.text(), Some("/correct"));
    let replied = message.reply_to_message().unwrap();
    assert_eq!(
        (replied.id, replied.text()),
        (MessageId(2), Some("moved to 28"))
    );
}
