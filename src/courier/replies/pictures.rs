//! Pictures among the replies: drawn when they leave, and what becomes of those that Telegram does not take.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::Semaphore;

use super::reply::{PictureNews, Reply};
use crate::courier::{Outcome, RefusalReason, RequestFault};
use crate::domain::message::{Image, Photo};

/// Draws an SVG as a PNG; nothing where that fails. It takes some tens of milliseconds of the processor.
pub type DrawPicture = fn(&str) -> Option<Vec<u8>>;

/// How pictures are drawn, and what was learned of those that were sent.
pub(super) struct Pictures {
    draw: DrawPicture,
    /// One at a time: a picture takes some 6 MiB while it is drawn.
    drawing: Semaphore,
    /// Until somebody takes it.
    news: Mutex<Vec<PictureNews>>,
}

impl Pictures {
    pub(super) fn drawn_by(draw: DrawPicture) -> Self {
        Self {
            draw,
            drawing: Semaphore::new(1),
            news: Mutex::default(),
        }
    }

    /// The picture as it is sent: drawn, unless Telegram keeps it; `None` if it cannot be.
    pub(super) async fn drawn(&self, photo: &Photo) -> Option<Photo> {
        let mut photo = photo.clone();
        if let Image::Drawing { svg, kept: None } = &mut photo.image {
            let (svg, draw) = (std::mem::take(svg), self.draw);
            let _turn = self.drawing.acquire().await;
            let drawn = tokio::task::spawn_blocking(move || draw(&svg)).await;
            photo.image = Image::Png(drawn.ok().flatten()?);
        }
        Some(photo)
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

/// What is sent in the place of a picture that was not taken: the same drawn anew where Telegram takes the kept one no more, else
/// its words.
pub(super) fn instead_of(photo: Photo, outcome: &Outcome) -> Reply {
    match photo.image {
        Image::Drawing { svg, kept: Some(_) } if is_forgotten(outcome) => Reply::Photo(Photo {
            image: Image::Drawing { svg, kept: None },
            ..photo
        }),
        Image::Drawing { .. } | Image::Png(_) => Reply::Send(photo.words),
    }
}

/// Whether Telegram has forgotten a picture that it kept, or may have: not all of its words for that are known.
fn is_forgotten(outcome: &Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Refused(RefusalReason::Lost | RefusalReason::OurFault(RequestFault::Other))
    )
}

#[cfg(test)]
mod tests {
    use std::{
        sync::atomic::{AtomicUsize, Ordering},
        thread,
        time::Duration,
    };

    use futures_util::future::join_all;

    use super::*;
    use crate::domain::rich_text::RichText;

    static AT_ONCE: AtomicUsize = AtomicUsize::new(0);
    static MOST: AtomicUsize = AtomicUsize::new(0);

    fn draw(_: &str) -> Option<Vec<u8>> {
        MOST.fetch_max(AT_ONCE.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
        thread::sleep(Duration::from_millis(20));
        AT_ONCE.fetch_sub(1, Ordering::SeqCst);
        Some(vec![1])
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn one_picture_is_drawn_at_a_time() {
        let pictures = Pictures::drawn_by(draw);
        let photo = Photo {
            image: Image::Drawing {
                svg: "<svg/>".to_owned(),
                kept: None,
            },
            words: RichText::plain("words").into(),
            key: None,
        };
        let drawn = join_all([&photo; 5].map(|photo| pictures.drawn(photo))).await;
        let png = Image::Png(vec![1]);
        assert!(drawn.into_iter().all(|photo| photo.unwrap().image == png));
        assert_eq!(MOST.load(Ordering::SeqCst), 1);
    }
}
