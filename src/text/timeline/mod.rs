//! The words of the course of a case: what a picture of it says, and the same under the picture, for whoever does not see it.
//!
//! Each date has its year, and all is said as of the moment at which the last event was recorded.

mod captions;
mod said;

pub use captions::caption;
pub use said::{EntryWords, HeadWords, closing, entry, head, left_out, open, outlook};
