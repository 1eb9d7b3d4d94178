//! The files of messages.

use serde_json::{Value, json};

/// In pixels: what a larger picture is made smaller to.
const LONGEST_SIDE: u32 = 2_560;

/// What a text can stand under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Attachment {
    /// A file of this name.
    Document(String),
    Photo(PhotoSize),
}

/// A picture as people see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PhotoSize {
    pub(super) file_id: String,
    /// In pixels.
    pub(super) width: u32,
    /// In pixels.
    pub(super) height: u32,
}

/// A picture that is kept here.
pub(super) struct KeptPhoto {
    pub(super) png: Vec<u8>,
    pub(super) size: PhotoSize,
}

/// The sizes of a picture as the Bot API writes them: a small one, and the largest.
pub(super) fn sizes(photo: &PhotoSize) -> Value {
    let (width, height) = (photo.width, photo.height);
    let long = width.max(height);
    let sizes = [("small", 90), ("", LONGEST_SIDE)].map(|(mark, longest)| {
        let longest = longest.min(long);
        let id = format!("{}{mark}", photo.file_id);
        json!({
            "file_id": id, "file_unique_id": id,
            "width": width * longest / long, "height": height * longest / long,
        })
    });
    json!(sizes)
}
