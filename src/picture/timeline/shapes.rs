//! The shapes on the line of time: the outline says what kind of thing happened, the mark in it which. Words beside it say
//! the same.

use std::fmt::Write;

use crate::domain::timeline::{Entry, Happening, HearingStanding, Precision};

use super::palette::{ACCENT, Color, GROUND, INK, LINE};

/// A shape, with the middle of its row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Node {
    outline: Outline,
    mark: Mark,
    fill: Fill,
    color: Color,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Outline {
    /// A hearing.
    Circle,
    /// The next hearing.
    LargeCircle,
    /// A step of the proceedings.
    Square,
    /// Who is free, and who may be in the room.
    Diamond,
    /// A claim.
    Bubble,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Mark {
    Tick,
    Cross,
    Down,
    Up,
    Clock,
    Dots,
    Steps,
    Page,
    Person,
    Door,
    Quote,
    None,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Fill {
    /// It happened, or comes next, on a day that is known.
    Full,
    /// It is still open or did not take place, or its day within a month or a year is not known.
    Hollow,
    /// Nobody knows when.
    Dashed,
}

/// Half of what most shapes take.
pub(super) const HALF: i32 = 26;

impl Node {
    pub(super) fn of(entry: &Entry) -> Self {
        let (outline, mark) = match &entry.what {
            Happening::Hearing { standing, .. } => return Self::of_hearing(*standing),
            Happening::Stage(_) => (Outline::Square, Mark::Steps),
            Happening::Verdict(_) => (Outline::Square, Mark::Page),
            Happening::Appeal => (Outline::Square, Mark::Up),
            Happening::Custody { .. } => (Outline::Diamond, Mark::Person),
            Happening::Access(_) => (Outline::Diamond, Mark::Door),
            Happening::Episode(_) => (Outline::Bubble, Mark::Quote),
        };
        let fill = match entry.date.precision() {
            Precision::Day => Fill::Full,
            Precision::Range => Fill::Hollow,
            Precision::Open => Fill::Dashed,
        };
        Self {
            outline,
            mark,
            fill,
            color: INK,
        }
    }

    fn of_hearing(standing: HearingStanding) -> Self {
        let (outline, mark, fill, color) = match standing {
            HearingStanding::Next => (Outline::LargeCircle, Mark::Clock, Fill::Full, ACCENT),
            HearingStanding::Later => (Outline::Circle, Mark::Clock, Fill::Hollow, INK),
            HearingStanding::NoReport => (Outline::Circle, Mark::Dots, Fill::Hollow, INK),
            HearingStanding::Held => (Outline::Circle, Mark::Tick, Fill::Full, INK),
            HearingStanding::Continues(_) | HearingStanding::PutOff(_) => {
                (Outline::Circle, Mark::Down, Fill::Full, INK)
            }
            HearingStanding::WaitsForADate => (Outline::Circle, Mark::Down, Fill::Hollow, INK),
            HearingStanding::WillNotBe | HearingStanding::WasNot => {
                (Outline::Circle, Mark::Cross, Fill::Hollow, INK)
            }
        };
        Self {
            outline,
            mark,
            fill,
            color,
        }
    }

    /// What is at the end where no next hearing is known.
    pub(super) fn unknown_end() -> Self {
        Self {
            outline: Outline::Circle,
            mark: Mark::None,
            fill: Fill::Dashed,
            color: INK,
        }
    }

    /// Draws it around a point.
    pub(super) fn draw(self, svg: &mut String, (x, y): (i32, i32)) {
        let (fill, mark) = match self.fill {
            Fill::Full => (self.color, GROUND),
            Fill::Hollow | Fill::Dashed => (GROUND, self.color),
        };
        let dash = match self.fill {
            Fill::Dashed => " stroke-dasharray=\"6 6\"",
            Fill::Full | Fill::Hollow => "",
        };
        let style = format!(
            "fill=\"{fill}\" stroke=\"{}\" stroke-width=\"4\"{dash}",
            self.color
        );
        let outline = match self.outline {
            Outline::Circle => format!("<circle r=\"24\" {style}/>"),
            Outline::LargeCircle => format!("<circle r=\"30\" {style}/>"),
            Outline::Square => {
                format!("<rect x=\"-23\" y=\"-23\" width=\"46\" height=\"46\" rx=\"7\" {style}/>")
            }
            Outline::Diamond => format!("<path d=\"M0-30 30 0 0 30-30 0Z\" {style}/>"),
            Outline::Bubble => format!(
                "<path d=\"M-19-23H19a8 8 0 0 1 8 8V9a8 8 0 0 1-8 8H0L-12 29V17H-19a8 8 0 0 1-8-8V-15a8 8 0 0 1 8-8Z\" \
                 {style}/>"
            ),
        };
        let mark = self.mark.path().map(|path| {
            format!(
                "<path d=\"{path}\" fill=\"none\" stroke=\"{mark}\" stroke-width=\"4\" stroke-linecap=\"round\" \
                 stroke-linejoin=\"round\"/>"
            )
        });
        let mark = mark.unwrap_or_default();
        // Writing into a `String` does not fail.
        let _ = writeln!(
            svg,
            "<g transform=\"translate({x} {y})\">{outline}{mark}</g>"
        );
    }
}

impl Mark {
    /// Its strokes, around the middle of the shape.
    fn path(self) -> Option<&'static str> {
        Some(match self {
            Self::Tick => "M-10 0-3 8 10-7",
            Self::Cross => "M-8-8 8 8M8-8-8 8",
            Self::Down => "M0-11V10M-8 3 0 11 8 3",
            Self::Up => "M0 11V-10M-8-3 0-11 8-3",
            Self::Clock => "M0-13V1L9 7",
            Self::Dots => "M-9 0h0M0 0h0M9 0h0",
            Self::Steps => "M-11 10V4M0 10V-3M11 10V-10",
            Self::Page => "M-10-10H10M-10 0H10M-10 10H3",
            Self::Person => "M0-4a5 5 0 1 0 0-10a5 5 0 1 0 0 10M-10 11a10 10 0 0 1 20 0",
            Self::Door => "M-8 12V-12H8V12M3 1h0",
            Self::Quote => "M-9-10v5a4 4 0 0 1-3 4M7-10v5a4 4 0 0 1-3 4",
            Self::None => return None,
        })
    }
}

/// A stretch of the line within which something happened, from one height to another: a beam with ends.
pub(super) fn range(svg: &mut String, x: i32, (from, to): (i32, i32)) {
    let (left, right) = (x - 11, x + 11);
    let (wide_left, wide_right) = (x - 20, x + 20);
    let _ = writeln!(
        svg,
        "<path d=\"M{left} {from}V{to}M{right} {from}V{to}M{wide_left} {from}H{wide_right}M{wide_left} {to}H{wide_right}\" \
         fill=\"none\" stroke=\"{LINE}\" stroke-width=\"4\"/>\n<path d=\"M{x} {}V{}\" stroke=\"{GROUND}\" stroke-width=\"14\"/>",
        from + 2,
        to - 2
    );
}

/// How sure the order of time is along the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stroke {
    /// One thing came after the other.
    Solid,
    /// Nobody says whether it did, or when what comes next will be.
    Dashed,
}

/// A part of the line of time.
pub(super) fn line(svg: &mut String, x: i32, (from, to): (i32, i32), stroke: Stroke) {
    let dash = match stroke {
        Stroke::Solid => "",
        Stroke::Dashed => " stroke-dasharray=\"4 12\" stroke-linecap=\"round\"",
    };
    let _ = writeln!(
        svg,
        "<path d=\"M{x} {from}V{to}\" stroke=\"{LINE}\" stroke-width=\"4\"{dash}/>"
    );
}

/// The middle of the course is left out here.
pub(super) fn left_out(svg: &mut String, (x, y): (i32, i32)) {
    for dot in [y - 16, y, y + 16] {
        let _ = writeln!(
            svg,
            "<circle cx=\"{x}\" cy=\"{dot}\" r=\"5\" fill=\"{LINE}\"/>"
        );
    }
}
