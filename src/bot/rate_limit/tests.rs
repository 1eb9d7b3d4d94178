//! Who is heard, on a clock that is moved by hand.

use super::*;

const ANNA: ChatKey = ChatKey(1);

fn after(begun: Instant, seconds: u64) -> Instant {
    begun + Duration::from_secs(seconds)
}

fn update(json: &str) -> Option<Glance> {
    Glance::at(&Arrived {
        id: 1,
        json: json.to_owned(),
    })
}

#[test]
fn who_sends_too_much_is_told_once_and_read_again_after_a_minute() {
    let begun = Instant::now();
    let mut state = State::default();
    for _ in 0..MOST {
        assert_eq!(state.judge(ANNA, begun), Verdict::Keep);
    }
    let over = after(begun, 10);
    assert_eq!(state.judge(ANNA, over), Verdict::OneTooMany);
    state.set(ANNA, Standing::Silenced, over);
    for second in 10..70 {
        assert_eq!(state.judge(ANNA, after(begun, second)), Verdict::Drop);
        assert_eq!(
            state.judge(ChatKey(i64::try_from(second).unwrap() + 2), over),
            Verdict::Keep
        );
    }
    assert_eq!(state.judge(ANNA, after(begun, 70)), Verdict::Keep);
}

#[test]
fn who_writes_as_people_do_never_meets_the_limit() {
    let begun = Instant::now();
    let mut state = State::default();
    for second in 0..600 {
        let now = after(begun, second * 5 / 2);
        assert_eq!(state.judge(ANNA, now), Verdict::Keep);
    }
}

#[test]
fn an_editor_is_looked_at_once_a_minute_and_never_limited() {
    let begun = Instant::now();
    let mut state = State::default();
    let mut looked = 0;
    for tenth in 0..1_200 {
        let now = begun + Duration::from_millis(100) * tenth;
        match state.judge(ANNA, now) {
            Verdict::Keep => {}
            Verdict::OneTooMany => {
                looked += 1;
                state.set(ANNA, Standing::Exempt, now);
            }
            Verdict::Drop => panic!("dropped"),
        }
    }
    assert_eq!(looked, 2);
}

#[test]
fn any_number_of_senders_takes_no_more_than_so_much_memory() {
    let begun = Instant::now();
    let mut state = State::default();
    for sender in 1..=200_000 {
        assert_eq!(state.judge(ChatKey(sender), begun), Verdict::Keep);
    }
    assert_eq!(state.senders.len(), REMEMBERED);
    let entry = size_of::<(ChatKey, Sender)>() + 1;
    assert!(state.senders.capacity() * 8 / 7 * entry < 3 << 20);
    // A minute later there is room for others.
    state.judge(ChatKey(300_000), after(begun, 60));
    assert_eq!(state.senders.len(), 1);
}

#[test]
fn whoever_wants_no_more_of_the_bot_is_always_heard() {
    for (json, expected) in [
        (
            r#"{"message":{"chat":{"id":1},"text":"/unfollow city"}}"#,
            true,
        ),
        (
            r#"{"message":{"chat":{"id":1},"text":" /STOP@the_bot"}}"#,
            true,
        ),
        (r#"{"message":{"chat":{"id":1},"text":"/forget"}}"#, true),
        (r#"{"message":{"chat":{"id":1},"text":"/stopping"}}"#, false),
        (
            r#"{"message":{"chat":{"id":1},"text":"please /stop"}}"#,
            false,
        ),
        (r#"{"message":{"chat":{"id":1}}}"#, false),
        (
            r#"{"callback_query":{"from":{"id":1},"data":"nonsense"}}"#,
            false,
        ),
    ] {
        assert_eq!(update(json).unwrap().is_always_heard(), expected, "{json}");
    }
    let stop = Press::Unfollow("city".parse().unwrap());
    for press in [stop, Press::Wish(Wish::Erase)] {
        let data = press.data();
        let json = format!(r#"{{"callback_query":{{"from":{{"id":1}},"data":"{data}"}}}}"#);
        assert!(update(&json).unwrap().is_always_heard());
    }
}

#[test]
fn each_update_has_the_sender_whom_it_is_of() {
    for (json, expected) in [
        (
            r#"{"message":{"chat":{"id":-5},"from":{"id":1}}}"#,
            Some(-5),
        ),
        (
            r#"{"callback_query":{"from":{"id":1},"message":{"chat":{"id":-5}}}}"#,
            Some(1),
        ),
        (r#"{"my_chat_member":{"chat":{"id":1}}}"#, None),
        ("{}", None),
    ] {
        let sender = update(json).unwrap().sender();
        assert_eq!(sender.map(|sender| sender.0), expected, "{json}");
    }
    assert!(update(r#"{"message":7}"#).is_none());
}
