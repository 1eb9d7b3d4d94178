//! Pictures among the replies: drawn when they leave, and what becomes of those that Telegram does not take.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::Reply;
use crate::courier::{Outcome, RefusalReason};
use crate::domain::message::{Image, Photo, PictureKey};

/// Draws an SVG as a PNG; nothing where that fails. It takes some tens of milliseconds of the processor.
pub type DrawPicture = fn(&str) -> Option<Vec<u8>>;

/// What was learned of a picture when it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureNews {
    /// Which.
    pub key: PictureKey,
    /// The id under which Telegram keeps it; `None` if it knows the one no more that it was sent by.
    pub kept: Option<String>,
}

/// How pictures are drawn, and what was learned of those that were sent.
pub(super) struct Pictures {
    draw: DrawPicture,
    /// Until somebody takes it.
    news: Mutex<Vec<PictureNews>>,
}

impl Pictures {
    pub(super) fn drawn_by(draw: DrawPicture) -> Self {
        Self {
            draw,
            news: Mutex::default(),
        }
    }

    /// The picture as it is sent: drawn, unless Telegram keeps it. One that cannot be drawn is empty, which Telegram refuses.
    pub(super) async fn drawn(&self, photo: &Photo) -> Photo {
        let mut photo = photo.clone();
        if let Image::Drawing { svg, kept: None } = &mut photo.image {
            let (svg, draw) = (std::mem::take(svg), self.draw);
            let drawn = tokio::task::spawn_blocking(move || draw(&svg)).await;
            photo.image = Image::Png(drawn.ok().flatten().unwrap_or_default());
        }
        photo
    }

    /// Notes what was learned of a picture.
    pub(super) fn note(&self, photo: &Photo, outcome: &Outcome, kept: Option<String>) {
        let is_news = match &photo.image {
            Image::Png(_) | Image::Drawing { kept: None, .. } => kept.is_some(),
            Image::Drawing { kept: Some(_), .. } => is_forgotten(outcome),
        };
        if let (Some(key), true) = (photo.key.clone(), is_news) {
            let kept = kept.filter(|_| !is_forgotten(outcome));
            self.news().push(PictureNews { key, kept });
        }
    }

    /// What was learned since this was last asked for.
    pub(super) fn take(&self) -> Vec<PictureNews> {
        std::mem::take(&mut *self.news())
    }

    /// The list is whole between any two statements, so another task's panic does not spoil it.
    fn news(&self) -> MutexGuard<'_, Vec<PictureNews>> {
        self.news.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is sent in the place of a picture that was not taken: the same drawn anew where Telegram keeps it no more, else its words.
pub(super) fn instead_of(photo: Photo, outcome: &Outcome) -> Reply {
    match photo.image {
        Image::Drawing { svg, kept: Some(_) } if is_forgotten(outcome) => Reply::Photo(Photo {
            image: Image::Drawing { svg, kept: None },
            ..photo
        }),
        Image::Drawing { .. } | Image::Png(_) => Reply::Send(photo.words),
    }
}

fn is_forgotten(outcome: &Outcome) -> bool {
    *outcome == Outcome::Refused(RefusalReason::Lost)
}

/// Whether Telegram does not take a picture as it is, there, or knows it no more: its words may still be taken.
pub(super) fn is_untaken(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Refused(reason) => match reason {
            RefusalReason::NotAllowed | RefusalReason::Lost | RefusalReason::OurFault(_) => true,
            RefusalReason::Gone
            | RefusalReason::NotFound
            | RefusalReason::Moved { .. }
            | RefusalReason::TopicClosed
            | RefusalReason::Expired
            | RefusalReason::Unauthorised
            | RefusalReason::Conflict => false,
        },
        Outcome::Delivered { .. }
        | Outcome::RetryAfter { .. }
        | Outcome::InDoubt
        | Outcome::NotSent => false,
    }
}
