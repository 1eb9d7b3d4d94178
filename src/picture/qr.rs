//! A link as a QR code (ISO/IEC 18004), for a phone that reads it off another screen or off paper.

use png::{BitDepth, ColorType, Encoder, EncodingError};
use qrcodegen::{QrCode, QrCodeEcc};

/// How many pixels a module is wide: with these the code of a link to a case is some 700 wide, and Telegram changes nothing.
const MODULE: usize = 16;

/// The margin in modules that the standard asks for (section 6.3.8).
const QUIET_ZONE: usize = 4;

/// The code of a text as a PNG; `None` for one longer than a code can hold, some 2,300 bytes.
pub fn png(text: &str) -> Option<Vec<u8>> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    encoded(&code).ok()
}

fn encoded(code: &QrCode) -> Result<Vec<u8>, EncodingError> {
    let modules = usize::try_from(code.size()).unwrap_or_default() + 2 * QUIET_ZONE;
    let row = |y: usize| -> Vec<u8> {
        let dark = (0..modules).map(|x| is_dark(code, x, y));
        // A light pixel is a bit that is set; a module is two bytes of them.
        dark.flat_map(|dark| [if dark { 0x00 } else { 0xff }; MODULE / 8])
            .collect()
    };
    let pixels: Vec<u8> = (0..modules).flat_map(|y| row(y).repeat(MODULE)).collect();
    let side = u32::try_from(modules * MODULE).unwrap_or_default();
    let mut png = Vec::new();
    let mut encoder = Encoder::new(&mut png, side, side);
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::One);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels)?;
    writer.finish()?;
    Ok(png)
}

/// Whether a module is dark, the quiet zone included.
fn is_dark(code: &QrCode, x: usize, y: usize) -> bool {
    let within = |at: usize| i32::try_from(at.checked_sub(QUIET_ZONE)?).ok();
    // Beyond its edge a code has no dark module.
    matches!((within(x), within(y)), (Some(x), Some(y)) if code.get_module(x, y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_make_reads_what_was_written() {
        let longest = format!("https://t.me/{}?start=c_{}", "b".repeat(32), "s".repeat(32));
        for text in ["https://t.me/bot?start=c_city-2026", &longest, "дело"] {
            assert_eq!(read(&png(text).unwrap()), text);
        }
        assert_eq!(png(&"x".repeat(3_000)), None);
    }

    /// The text of the only code in a picture.
    fn read(png: &[u8]) -> String {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut pixels).unwrap();
        let (width, height) = (frame.width as usize, frame.height as usize);
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
            pixels[y * width + x]
        });
        let grids = picture.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }
}
