//! Files that the bot sends.

use serde_json::Value;

use super::{attachment::Attachment, call::Args, entities::Content, refusal::CallRefusal};

/// In UTF-16 units.
pub(super) const LONGEST_CAPTION: usize = 1024;
/// In bytes (Bot API, `sendDocument`).
const LARGEST: u64 = 50 << 20;

/// The content of a message with a file: the caption, and, as a reader opens it, the file.
pub(super) fn content(args: &Args) -> Result<Content, CallRefusal> {
    let of_file = |field: &str| args.get("document").and_then(|file| file.get(field));
    match of_file("bytes").and_then(Value::as_u64) {
        None => return Err(CallRefusal::surprise("document is no file")),
        Some(0) => return Err(CallRefusal::bad("file must be non-empty")),
        Some(bytes) if bytes > LARGEST => {
            return Err(CallRefusal {
                code: 413,
                description: "Request Entity Too Large".to_owned(),
                ..CallRefusal::bad("")
            });
        }
        Some(_) => {}
    }
    let caption = Content::read(args.text("caption").unwrap_or_default(), &[])?;
    if caption.length() > LONGEST_CAPTION {
        return Err(CallRefusal::bad("message caption is too long"));
    }
    let text = |field| of_file(field).and_then(Value::as_str).unwrap_or_default();
    let (name, within) = (text("name"), text("text"));
    let shown = format!("{}\n{name}:\n{within}", caption.shown);
    Ok(caption.under(Attachment::Document(name.to_owned()), shown))
}
