//! From an SVG to a PNG, with nothing but what is compiled in.

use std::io::Write;

use png::{ColorType, Encoder, EncodingError};
use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{FontResolver, ImageHrefResolver, Options, Tree},
};

use super::fonts::{self, FAMILY};

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum Undrawable {
    /// The SVG is none.
    #[error("the picture is no SVG")]
    Svg(#[from] resvg::usvg::Error),
    /// It has no size, or more than there is memory for.
    #[error("the picture has no size that can be drawn")]
    Size,
    /// It could not be written as a PNG.
    #[error("the picture could not be encoded")]
    Encoding(#[from] EncodingError),
}

/// So many rows of pixels are drawn at once.
const BAND: u16 = 270;

/// The PNG of an SVG. It is drawn and encoded band by band: as a whole its pixels take nine megabytes, and as much again while they
/// are encoded.
pub(super) fn png(svg: &str) -> Result<Vec<u8>, Undrawable> {
    let tree = Tree::from_str(svg, &options())?;
    let size = tree.size().to_int_size();
    let mut band = Pixmap::new(size.width(), BAND.into()).ok_or(Undrawable::Size)?;
    let mut png = Vec::new();
    let mut encoder = Encoder::new(&mut png, size.width(), size.height());
    encoder.set_color(ColorType::Rgb);
    let mut writer = encoder.write_header()?;
    let mut rows = writer.stream_writer()?;
    let mut top = 0;
    while top < size.height() {
        // Nothing shows through it, so each pixel is as it stands there.
        band.fill(Color::WHITE);
        let up = -f32::from(u16::try_from(top).map_err(|_| Undrawable::Size)?);
        resvg::render(
            &tree,
            Transform::from_translate(0.0, up),
            &mut band.as_mut(),
        );
        let height = u32::from(BAND).min(size.height() - top);
        let count = usize::try_from(size.width() * height).unwrap_or_default();
        let pixels = band.pixels().iter().take(count);
        let bytes: Vec<u8> = pixels
            .flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
            .collect();
        rows.write_all(&bytes).map_err(EncodingError::IoError)?;
        top += height;
    }
    rows.finish()?;
    writer.finish()?;
    Ok(png)
}

/// No image is read from anywhere, and no font but the one typeface is asked for.
fn options() -> Options<'static> {
    Options {
        font_family: FAMILY.to_owned(),
        fontdb: fonts::database(),
        font_resolver: FontResolver {
            select_font: FontResolver::default_font_selector(),
            select_fallback: Box::new(|_, _, _| None),
        },
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A circle and a line of text lie across where one band ends and the next begins.
    #[test]
    fn the_bands_make_one_picture() {
        let svg = format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="300" height="700">
                <rect width="300" height="700" fill="#faf9f6"/><circle cx="60" cy="{BAND}" r="50" fill="#0b5460"/>
                <text x="10" y="{}" font-size="40">Отырыс өтті</text></svg>"##,
            2 * BAND + 10
        );
        let tree = Tree::from_str(&svg, &options()).unwrap();
        let mut whole = Pixmap::new(300, 700).unwrap();
        resvg::render(&tree, Transform::default(), &mut whole.as_mut());
        let drawn = Pixmap::decode_png(&png(&svg).unwrap()).unwrap();
        // Where a band cuts a letter, its edge is a shade lighter or darker at a few points.
        let both = drawn.data().iter().zip(whole.data());
        let apart: Vec<u8> = both.map(|(one, other)| one.abs_diff(*other)).collect();
        assert!(apart.iter().filter(|shade| **shade > 0).count() < 200);
        assert!(apart.iter().all(|shade| *shade < 64));
        let dark = drawn.pixels().iter().filter(|pixel| pixel.red() < 100);
        assert!(dark.count() > 7_000, "nothing is drawn");
    }

    /// A file that is an image and lies beside the sources is not drawn: the picture is the same as without it.
    #[test]
    fn no_file_is_read() {
        let directory = tempfile::tempdir().unwrap();
        let red = r##"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#f00"/></svg>"##;
        let path = directory.path().join("red.svg");
        std::fs::write(&path, red).unwrap();
        let with = |image: &str| {
            let head = r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">"#;
            png(&format!("{head}{image}</svg>")).unwrap()
        };
        let path = path.display();
        let image = format!(r#"<image href="{path}" width="9" height="9"/>"#);
        assert_eq!(with(&image), with(""));
        let data = r#"<image href="data:image/svg+xml;utf8,&lt;svg/&gt;" width="9" height="9"/>"#;
        assert_eq!(with(data), with(""));
        assert!(matches!(png("no svg"), Err(Undrawable::Svg(_))));
    }
}
