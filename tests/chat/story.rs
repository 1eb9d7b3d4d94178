//! The whole story of the first case, in three languages: the one that `hearing-bot demo` plays.

use expect_test::expect_file;
use hearing_bot::{
    app,
    demo::terminal::{FIRST_CASE, first_case, first_stage},
};

use super::is_done;

#[tokio::test]
async fn the_first_case_from_24_to_27_february() {
    let story = expect_file!["../../src/demo/stories/first_case.txt"];
    let mut stage = first_stage().await.unwrap();
    let said = stage.play(&story.data()).await.unwrap();

    let lived = app::export(stage.config(), "almaty-2025").await.unwrap();
    assert_eq!(
        lived,
        first_case().to_toml(),
        "the case equals the whole file's"
    );
    assert_eq!(
        toml::from_str::<toml::Table>(&lived).unwrap(),
        toml::from_str::<toml::Table>(FIRST_CASE).unwrap(),
        "an export has every value of the file"
    );
    is_done(stage).await;
    story.assert_eq(&said);
}
