//! Pictures that Telegram keeps: one a case and language, known by what is drawn.

use hearing_bot::domain::{language::Language, message::PictureKey};

use super::rows::number;
use crate::fixture::fixture;

fn key(digit: &str, language: Language) -> PictureKey {
    PictureKey {
        case: "a-case".parse().unwrap(),
        digest: digit.repeat(64),
        language,
    }
}

#[tokio::test]
async fn a_picture_is_found_by_what_is_drawn_until_another_takes_its_place() {
    let fixture = fixture().await;
    let cases = fixture.store.cases();
    let (old, new) = (key("1", Language::Ru), key("2", Language::Ru));
    let kazakh = key("1", Language::Kk);
    for (key, file) in [(&old, "old"), (&kazakh, "kazakh"), (&new, "new")] {
        assert_eq!(cases.picture(key).await.unwrap(), None);
        cases.keep_picture(key, file).await.unwrap();
        assert_eq!(cases.picture(key).await.unwrap().as_deref(), Some(file));
    }
    assert_eq!(cases.picture(&old).await.unwrap(), None, "another is drawn");
    let count = "select count(*) from picture";
    assert_eq!(number(&fixture.dir, count).await, 2);

    // What was learned of an older one says nothing of the newer.
    cases.drop_picture(&old).await.unwrap();
    assert_eq!(cases.picture(&new).await.unwrap().as_deref(), Some("new"));
    cases.drop_picture(&new).await.unwrap();
    assert_eq!(cases.picture(&new).await.unwrap(), None);
    assert_eq!(number(&fixture.dir, count).await, 1);

    let nobodys = PictureKey {
        case: "no-such-case".parse().unwrap(),
        ..new
    };
    cases.keep_picture(&nobodys, "file").await.unwrap();
    assert_eq!(number(&fixture.dir, count).await, 1);
}
