//! Pictures among the replies: drawn when they leave, and what becomes of those that Telegram does not take.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::reply::{PictureNews, Reply};
use crate::courier::{Outcome, RefusalReason};
use crate::domain::message::{Image, Photo};

/// Draws an SVG as a PNG; nothing where that fails. It takes some tens of milliseconds of the processor.
pub type DrawPicture = fn(&str) -> Option<Vec<u8>>;

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
