//! The words of the course of a case: what a picture of it says, and the same under the picture, for whoever does not see it.
//!
//! Each date has its year, so that the words stay as they are while the hearings to come do.

mod captions;
mod said;

pub use captions::caption;
pub use said::{EntryWords, HeadWords, closing, entry, head, left_out, open, outlook};
