//! The whole story of the first case, in three languages: the one that `hearing-bot demo` plays.

use expect_test::expect_file;
use hearing_bot::{
    app,
    casefile::{self, CaseFile},
    demo::terminal::{FIRST_CASE, STORY, first_case, first_stage},
    domain::language::Language,
};

use super::is_done;

#[tokio::test]
async fn the_first_case_from_24_to_27_february() {
    let story = expect_file!["../../src/demo/stories/first_case.txt"];
    let mut stage = first_stage().await.unwrap();
    let said = stage.play(&story.data()).await.unwrap();

    let lived = app::export(stage.config(), "almaty-2025").await.unwrap();
    let lived = with_the_files_sources(casefile::read("lived.toml", &lived).unwrap()).to_toml();
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

/// From `/start`, with a misspelt name, to following what was meant: the taps that the demo counts are those that it shows.
#[tokio::test]
async fn a_stranger_follows_a_case_after_at_most_three_taps() {
    let mut stage = first_stage().await.unwrap();
    let said = stage.play(STORY).await.unwrap();
    is_done(stage).await;

    let (_, tour) = said.split_once("observer: /start\n").unwrap();
    let (tour, counted) = tour.split_once("\n(observer: ").unwrap();
    let (_, followed) = tour.rsplit_once("observer: [Follow]\n").unwrap();
    assert!(
        followed.starts_with("bot → observer: You now follow this case."),
        "{followed}"
    );
    let taps = tour
        .lines()
        .filter(|line| line.starts_with("observer: ["))
        .count();
    assert!(counted.starts_with(&format!("{taps} tap")), "{counted}");
    assert!(taps <= 3, "{taps} taps: {tour}");
    let found = tour
        .split_once("bot → observer: The case of five men")
        .unwrap()
        .0;
    let (_, typed) = found.rsplit_once("observer: ").unwrap();
    assert!(!FIRST_CASE.to_lowercase().contains(typed.trim()), "{typed}");
}

/// The case with what no editor's line has a key for, as the file has it: the source of a note, and an event of the case
/// that is no hearing, which was posted as a statement. It is as of the day of the last posting, as the file is.
fn with_the_files_sources(mut lived: CaseFile) -> CaseFile {
    let file = first_case();
    let [_, _] = lived.hearings.as_slice() else {
        panic!("two hearings")
    };
    let court = lived.hearings[0].note.as_ref().unwrap();
    assert!(court.get(Language::En).unwrap().contains("the court"));
    for (lived, told) in lived.hearings.iter_mut().zip(&file.hearings) {
        lived.note.clone_from(&told.note);
    }
    let (posted, told) = (lived.statements.pop().unwrap(), file.episodes.last());
    let text = posted.text.get(Language::En).unwrap();
    for said in [
        "25 February",
        "Ashirov reportedly felt unwell",
        "Balgabaeva",
    ] {
        assert!(text.contains(said), "{text}");
    }
    lived.episodes.extend(told.cloned());
    lived
}
