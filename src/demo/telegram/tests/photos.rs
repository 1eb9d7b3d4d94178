//! Pictures that the bot sends.

use crate::{
    courier::{Courier, Outcome, RefusalReason, RequestFault},
    domain::{
        chat::ChatKey,
        message::{Button, ButtonAction, Image, Message as Words, Photo},
        rich_text::RichText,
    },
};

use super::*;

/// A white picture of this size.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, width, height);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    let mut writer = encoder.write_header().unwrap();
    let row = usize::try_from(width.div_ceil(8)).unwrap();
    let pixels = vec![0xff; row * usize::try_from(height).unwrap()];
    writer.write_image_data(&pixels).unwrap();
    writer.finish().unwrap();
    png
}

fn kept(file_id: String) -> Image {
    Image::Drawing {
        svg: String::new(),
        kept: Some(file_id),
    }
}

fn photo(image: Image, words: &str) -> Photo {
    Photo {
        image,
        words: RichText::plain(words).into(),
        key: None,
    }
}

fn courier(telegram: &Telegram) -> Courier {
    Courier::connect("1:x", &telegram.url()).unwrap()
}

#[tokio::test]
async fn a_picture_is_shown_over_its_words_and_sent_again_by_its_id() {
    let (telegram, anna) = with_people().await;
    let (courier, anna) = (courier(&telegram), ChatKey(anna));
    let button = Button {
        label: "More".to_owned(),
        action: ButtonAction::Press("m".to_owned()),
    };
    let words = Words::new(RichText::plain("A course").bold(), vec![vec![button]]);
    let sent = Photo {
        words,
        ..photo(Image::Png(png(30, 20)), "")
    };
    let (outcome, file_id) = courier.send_photo(anna.into(), &sent).await;
    assert!(matches!(
        outcome,
        Outcome::Delivered {
            message_id: Some(_)
        }
    ));
    let again = photo(kept(file_id.unwrap()), "Again");
    let (outcome, _) = courier.send_photo(anna.into(), &again).await;
    assert!(matches!(
        outcome,
        Outcome::Delivered {
            message_id: Some(_)
        }
    ));
    let shown = telegram.messages_of("anna");
    let texts: Vec<&str> = shown.iter().map(|shown| shown.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "[picture of 30 × 20]\nA course",
            "[picture of 30 × 20]\nAgain"
        ]
    );
    assert_eq!(shown[0].buttons, [["More"]]);
    assert_eq!(telegram.photos(), [png(30, 20)]);
    assert!(telegram.surprises().is_empty());
}

#[tokio::test]
async fn a_picture_has_limits() {
    let (telegram, anna) = with_people().await;
    let (courier, anna) = (courier(&telegram), ChatKey(anna));
    let fault = |fault| Outcome::Refused(RefusalReason::OurFault(fault));
    let longest = "ә".repeat(1024);
    let (outcome, _) = courier
        .send_photo(anna.into(), &photo(Image::Png(png(9_520, 476)), &longest))
        .await;
    assert!(matches!(outcome, Outcome::Delivered { .. }));
    for (image, words, expected) in [
        (
            Image::Png(png(5_001, 5_000)),
            "",
            fault(RequestFault::Other),
        ),
        (Image::Png(png(210, 10)), "", fault(RequestFault::Other)),
        (
            Image::Png(b"no picture".to_vec()),
            "",
            fault(RequestFault::Other),
        ),
        (Image::Png(Vec::new()), "", fault(RequestFault::Other)),
        (
            Image::Png(png(1, 1)),
            &*format!("{longest}x"),
            fault(RequestFault::TooLong),
        ),
        (
            kept("photo-9".to_owned()),
            "",
            Outcome::Refused(RefusalReason::Lost),
        ),
    ] {
        let (outcome, file_id) = courier.send_photo(anna.into(), &photo(image, words)).await;
        assert_eq!((outcome, file_id), (expected, None));
    }
}
