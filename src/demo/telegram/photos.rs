//! Pictures that the bot sends: checked as Telegram checks them, and kept under an id by which they can be sent again.

use png::Decoder;
use serde_json::Value;

use super::{
    Telegram,
    attachment::{Attachment, KeptPhoto, PhotoSize},
    call::Args,
    documents::LONGEST_CAPTION,
    entities::Content,
    methods::MethodName,
    refusal::CallRefusal,
    world::World,
};

/// In bytes (Bot API, `sendPhoto`).
const LARGEST: usize = 10 << 20;
/// The most that width and height may come to, in pixels, and how many times longer than the other one of them may be (Bot API,
/// `sendPhoto`).
const LONGEST_SIDES: u32 = 10_000;
const LONGEST_RATIO: u32 = 20;

impl Telegram {
    /// The pictures that came in, in their order, as PNGs.
    pub fn photos(&self) -> Vec<Vec<u8>> {
        let world = self.world();
        world.photos.iter().map(|kept| kept.png.clone()).collect()
    }

    /// Knows none of the pictures any more that came in, as for another bot.
    pub fn forgets_photos(&self) {
        self.world().photos.clear();
    }
}

/// The content of a message with a picture: the caption and the picture.
pub(super) fn content(world: &mut World, args: &Args) -> Result<Content, CallRefusal> {
    let entities = args.get("caption_entities").and_then(Value::as_array);
    let entities = entities.map(Vec::as_slice).unwrap_or_default();
    let caption = Content::read(args.text("caption").unwrap_or_default(), entities)?;
    if caption.length() > LONGEST_CAPTION {
        return Err(CallRefusal::bad("message caption is too long"));
    }
    let size = match args.text("photo") {
        Some(file_id) => kept(world, file_id)?,
        None => keep(world, args)?,
    };
    let PhotoSize { width, height, .. } = &size;
    let shown = format!("[picture of {width} × {height}]\n{}", caption.shown);
    Ok(caption.under(Attachment::Photo(size), shown))
}

fn kept(world: &World, file_id: &str) -> Result<PhotoSize, CallRefusal> {
    let mut photos = world.photos.iter();
    let kept = photos.find(|kept| kept.size.file_id == file_id);
    kept.map(|kept| kept.size.clone())
        .ok_or_else(|| CallRefusal::bad("wrong file identifier/HTTP URL specified"))
}

fn keep(world: &mut World, args: &Args) -> Result<PhotoSize, CallRefusal> {
    let content = args.get("photo").and_then(|photo| photo.get("content"));
    let content = content.and_then(Value::as_str).unwrap_or_default();
    let png: Vec<u8> = content
        .chars()
        .filter_map(|c| u8::try_from(c).ok())
        .collect();
    if png.is_empty() {
        return Err(CallRefusal::bad("file must be non-empty"));
    }
    if png.len() > LARGEST {
        return Err(CallRefusal::bad("file is too big"));
    }
    let (width, height) = sides(&png).ok_or_else(|| CallRefusal::bad("IMAGE_PROCESS_FAILED"))?;
    let (short, long) = (width.min(height), width.max(height));
    if width + height > LONGEST_SIDES || long > short * LONGEST_RATIO {
        return Err(CallRefusal::bad("PHOTO_INVALID_DIMENSIONS"));
    }
    let size = PhotoSize {
        file_id: format!("photo-{}", world.asked_for(MethodName::SendPhoto)),
        width,
        height,
    };
    world.photos.push(KeptPhoto {
        png,
        size: size.clone(),
    });
    Ok(size)
}

/// Width and height of a PNG that can be read to its end.
fn sides(png: &[u8]) -> Option<(u32, u32)> {
    let mut reader = Decoder::new(std::io::Cursor::new(png)).read_info().ok()?;
    let mut pixels = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut pixels).ok()?;
    Some((frame.width, frame.height))
}
