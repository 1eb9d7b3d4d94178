//! Conversations: each is script and expectation in one. The people's lines are played on the real bot against the small
//! Telegram; the bot's lines are what must come back. `UPDATE_EXPECT=1 cargo test` writes them, a person reads the diff.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod chat {
    mod appeal;
    mod approval;
    mod asking;
    mod barred;
    mod between_editors;
    mod calendar;
    mod corrected;
    mod correcting;
    mod court_lists;
    mod dialogue;
    mod digests;
    mod duplicates;
    mod editing;
    mod ended;
    mod ends;
    mod former;
    mod group_rights;
    mod groups;
    mod leads;
    mod leaving;
    mod let_go;
    mod lines;
    mod mistakes;
    mod mornings;
    mod moving;
    mod nights;
    mod notes;
    mod other_forms;
    mod own_time;
    mod own_words;
    mod plain_words;
    mod presets;
    mod previews;
    mod privacy;
    mod reopened;
    mod roles;
    mod same_city;
    mod settings;
    mod settings_slips;
    mod share;
    mod slips;
    mod story;
    mod subscriptions;
    mod telling;
    mod timeline;
    mod undoing;

    use expect_test::Expect;
    use hearing_bot::{
        casefile::{self, CaseFile},
        config::Config,
        demo::{stage::DemoStage, terminal::first_stage},
        domain::language::Language,
    };

    /// Plays a conversation about a case that does not exist, from the eve of its hearing on 25 February 2026.
    pub(crate) async fn play(conversation: Expect) {
        play_on(stage().await, conversation).await;
    }

    /// The same with two editors, of whom the other is called colleague.
    pub(crate) async fn play_with_two_editors(conversation: Expect) {
        play_on(two_editors().await, conversation).await;
    }

    /// A stage with two editors on which nobody has spoken.
    pub(crate) async fn two_editors() -> DemoStage {
        owned_by(&["editor", "colleague"]).await
    }

    /// A stage with these owners on which nobody has spoken.
    pub(crate) async fn owned_by(owners: &[&str]) -> DemoStage {
        stage_of(&[], owners).await
    }

    /// A stage with another case, from its file, on which nobody has spoken.
    pub(crate) async fn stage_with(another: &str) -> DemoStage {
        let another = casefile::read("another.toml", another).unwrap();
        stage_of(&[another], &["editor"]).await
    }

    async fn stage_of(others: &[CaseFile], owners: &[&str]) -> DemoStage {
        let case = casefile::read("city-2026.toml", include_str!("chat/city-2026.toml")).unwrap();
        let eve = "2026-02-24T04:00:00Z".parse().unwrap();
        let cases = [&[case], others].concat();
        DemoStage::open(&cases, owners, eve).await.unwrap()
    }

    /// Plays a conversation about the first case, in which nothing is said of it that its file does not say.
    pub(crate) async fn play_first_case(conversation: Expect) {
        play_on(first_stage().await.unwrap(), conversation).await;
    }

    /// Plays a conversation about that case and the first one.
    pub(crate) async fn play_with_two_cases(conversation: Expect) {
        let city = casefile::read("city-2026.toml", include_str!("chat/city-2026.toml")).unwrap();
        let first = include_str!("../config/cases/almaty-2025.toml");
        let first = casefile::read("almaty-2025.toml", first).unwrap();
        let eve = "2026-02-24T04:00:00Z".parse().unwrap();
        let stage = DemoStage::open(&[city, first], &["editor"], eve).await;
        play_on(stage.unwrap(), conversation).await;
    }

    /// A stage on which nobody has spoken.
    pub(crate) async fn stage() -> DemoStage {
        owned_by(&["editor"]).await
    }

    /// The same with these leads of reminders.
    pub(crate) async fn play_with_leads(leads: &[&str], conversation: Expect) {
        let mut stage = stage().await;
        let leads = leads.iter().map(|lead| lead.parse().unwrap()).collect();
        let set = |config: &mut Config| config.reminders.leads = leads;
        stage.restart_with(set).await.unwrap();
        play_on(stage, conversation).await;
    }

    /// Plays a conversation in which groups and channels read this language.
    pub(crate) async fn play_in(language: Language, conversation: Expect) {
        let mut stage = stage().await;
        let set = |config: &mut Config| config.language.default = language;
        stage.restart_with(set).await.unwrap();
        play_on(stage, conversation).await;
    }

    /// Plays a conversation on a stage.
    pub(crate) async fn play_on(mut stage: DemoStage, conversation: Expect) {
        let said = stage.play(conversation.data()).await.unwrap();
        is_done(stage).await;
        conversation.assert_eq(&said);
    }

    /// Nothing is left unread or unanswered, and no call was made that Telegram does not know.
    pub(crate) async fn is_done(stage: DemoStage) {
        let left = stage.left_undone();
        assert!(left.is_empty(), "{left:?}");
        stage.close().await;
    }
}
