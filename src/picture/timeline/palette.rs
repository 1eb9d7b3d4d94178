//! The colours. None of them says anything by itself: what differs in colour differs in words and shape too.

/// A colour: red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Color(pub(super) u8, pub(super) u8, pub(super) u8);

/// The ground on which all is drawn.
pub(super) const GROUND: Color = Color(0xfb, 0xf9, 0xf5);
/// The ground of the next hearing.
pub(super) const PANEL: Color = Color(0xe1, 0xee, 0xf0);
/// What is read first, and shapes.
pub(super) const INK: Color = Color(0x1c, 0x27, 0x33);
/// What is read after it.
pub(super) const SOFT: Color = Color(0x52, 0x5d, 0x69);
/// The line of time.
pub(super) const LINE: Color = Color(0x6a, 0x74, 0x80);
/// The next hearing.
pub(super) const ACCENT: Color = Color(0x0a, 0x56, 0x62);

impl std::fmt::Display for Color {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The relative luminance (WCAG 2.2, <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>).
    fn luminance(Color(red, green, blue): Color) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    fn contrast(one: Color, other: Color) -> f64 {
        let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
        one.max(other) / one.min(other)
    }

    #[test]
    fn all_that_is_drawn_stands_out_from_its_ground() {
        assert!((contrast(Color(0, 0, 0), Color(255, 255, 255)) - 21.0).abs() < 0.001);
        for (mark, ground) in [
            (INK, GROUND),
            (INK, PANEL),
            (SOFT, GROUND),
            (SOFT, PANEL),
            (ACCENT, GROUND),
            (ACCENT, PANEL),
            // What is drawn within a filled shape.
            (GROUND, INK),
            (GROUND, ACCENT),
            (LINE, GROUND),
        ] {
            let contrast = contrast(mark, ground);
            assert!(contrast >= 4.5, "{mark} on {ground}: {contrast:.2}");
        }
    }
}
