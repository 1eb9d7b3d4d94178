//! Who is heard, on a clock that is moved by hand.
#![expect(clippy::disallowed_methods, reason = "a test may begin at any moment")]

use super::*;

const MOST: u16 = 30;
const ANNA: ChatKey = ChatKey(1);

fn after(begun: Instant, seconds: u64) -> Instant {
    begun + Duration::from_secs(seconds)
}

#[test]
fn who_sends_too_much_is_told_once_and_read_again_after_a_minute() {
    let begun = Instant::now();
    let mut state = LimiterState::new(MOST);
    for _ in 0..MOST {
        assert_eq!(
            state.judge(ANNA, Intent::Anything, begun),
            SenderVerdict::Keep
        );
    }
    let over = after(begun, 10);
    assert_eq!(
        state.judge(ANNA, Intent::Anything, over),
        SenderVerdict::OneTooMany
    );
    state.set(ANNA, SenderState::Silenced, over);
    for second in 10..70 {
        assert_eq!(
            state.judge(ANNA, Intent::Anything, after(begun, second)),
            SenderVerdict::Drop
        );
        assert_eq!(
            state.judge(
                ChatKey(i64::try_from(second).unwrap() + 2),
                Intent::Anything,
                over
            ),
            SenderVerdict::Keep
        );
    }
    assert_eq!(
        state.judge(ANNA, Intent::Anything, after(begun, 70)),
        SenderVerdict::Keep
    );
}

#[test]
fn who_writes_as_people_do_never_meets_the_limit() {
    let begun = Instant::now();
    let mut state = LimiterState::new(MOST);
    for second in 0..600 {
        let now = after(begun, second * 5 / 2);
        assert_eq!(
            state.judge(ANNA, Intent::Anything, now),
            SenderVerdict::Keep
        );
    }
}

#[test]
fn an_editor_is_looked_at_once_a_minute_and_never_limited() {
    let begun = Instant::now();
    let mut state = LimiterState::new(MOST);
    let mut looked = 0;
    for tenth in 0..1_200 {
        let now = begun + Duration::from_millis(100) * tenth;
        match state.judge(ANNA, Intent::Anything, now) {
            SenderVerdict::Keep => {}
            SenderVerdict::OneTooMany => {
                looked += 1;
                state.set(ANNA, SenderState::Exempt, now);
            }
            SenderVerdict::KeepAnyway | SenderVerdict::Drop => panic!("not as an editor's"),
        }
    }
    assert_eq!(looked, 2);
}

#[test]
fn beyond_so_many_senders_a_new_one_is_not_counted() {
    let begun = Instant::now();
    let mut state = LimiterState::new(MOST);
    let remembered = i64::try_from(REMEMBERED).unwrap();
    for sender in 1..=remembered {
        state.judge(ChatKey(sender), Intent::Anything, begun);
    }
    let mut judged = |sender| {
        let sent = (0..=MOST).map(|_| state.judge(ChatKey(sender), Intent::Anything, begun));
        sent.last().unwrap()
    };
    assert_eq!(judged(remembered), SenderVerdict::OneTooMany);
    assert_eq!(judged(remembered + 1), SenderVerdict::Keep);
}

#[test]
fn whoever_was_silenced_may_still_leave_and_not_without_end() {
    let begun = Instant::now();
    let mut state = LimiterState::new(MOST);
    for _ in 0..=MOST {
        state.judge(ANNA, Intent::Anything, begun);
    }
    state.set(ANNA, SenderState::Silenced, begun);
    for _ in 0..LEAVING {
        let verdict = state.judge(ANNA, Intent::Leaving, begun);
        assert_eq!(verdict, SenderVerdict::KeepAnyway);
    }
    let verdict = state.judge(ANNA, Intent::Leaving, begun);
    assert_eq!(verdict, SenderVerdict::Drop);
}

#[test]
fn whoever_only_leaves_again_and_again_is_limited_as_everybody() {
    let begun = Instant::now();
    let mut state = LimiterState::new(MOST);
    let mut judged = || state.judge(ANNA, Intent::Leaving, begun);
    for _ in 0..LEAVING {
        assert_eq!(judged(), SenderVerdict::KeepAnyway);
    }
    for _ in 0..MOST {
        assert_eq!(judged(), SenderVerdict::Keep);
    }
    assert_eq!(judged(), SenderVerdict::OneTooMany);
}

#[test]
fn whoever_is_owed_an_answer_and_found_no_room_is_counted() {
    let begun = Instant::now();
    let mut state = LimiterState::new(MOST);
    for (why, unheard) in [
        (DropReason::OverLimit, 0),
        (DropReason::Full(Rank::Stranger), 0),
        (DropReason::ChatFull(Rank::Stranger), 0),
        (DropReason::Full(Rank::Follower), 1),
        (DropReason::ChatFull(Rank::Follower), 2),
        (DropReason::ChatFull(Rank::Editor), 3),
    ] {
        state.note(why, begun);
        assert_eq!(state.unheard, unheard);
    }
}
