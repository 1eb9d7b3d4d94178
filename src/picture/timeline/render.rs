//! From an SVG to a PNG, with nothing but what is compiled in.

use resvg::{
    tiny_skia::{Pixmap, Transform},
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
    Encoding,
}

/// The PNG of an SVG.
pub(super) fn png(svg: &str) -> Result<Vec<u8>, Undrawable> {
    let tree = Tree::from_str(svg, &options())?;
    let size = tree.size().to_int_size();
    let pixmap = Pixmap::new(size.width(), size.height());
    let mut pixmap = pixmap.ok_or(Undrawable::Size)?;
    resvg::render(&tree, Transform::default(), &mut pixmap.as_mut());
    pixmap.encode_png().map_err(|_| Undrawable::Encoding)
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
