//! Conversations: each is script and expectation in one. The people's lines are played on the real bot against the small
//! Telegram; the bot's lines are what must come back. `UPDATE_EXPECT=1 cargo test` writes them, a person reads the diff.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod chat {
    mod asking;
    mod editing;
    mod mistakes;
    mod moving;
    mod story;
    mod telling;

    use expect_test::Expect;
    use hearing_bot::demo::{stage::Stage, terminal::first_stage};

    /// Plays a conversation that begins on the eve of 25 February 2026 with the first case as it stood then.
    pub(crate) async fn play(conversation: Expect) {
        let mut stage = first_stage().await.unwrap();
        let said = stage.play(conversation.data()).await.unwrap();
        is_done(stage).await;
        conversation.assert_eq(&said);
    }

    /// Nothing is left unread or unanswered, and no call was made that Telegram does not know.
    pub(crate) async fn is_done(stage: Stage) {
        let left = stage.left_undone();
        assert!(left.is_empty(), "{left:?}");
        stage.close().await;
    }
}
