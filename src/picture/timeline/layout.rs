//! Where everything stands: each line of text and each shape, in pixels.

use crate::{
    domain::{
        language::Language,
        timeline::{Entry, FEWEST_ROWS, Outlook, Precision, Row, Timeline},
    },
    text::timeline as words,
};

use super::{
    figure::{Figure, Layout, Text, WIDTH},
    palette::{ACCENT, INK, SOFT},
    shapes::{HALF, Node, Stroke},
    style::{AS_OF, COURT, DATE, DETAIL, KIND, LABEL, Style, TITLE},
    wrap::wrapped,
};

/// How high it is at most, where rows can be left out or shortened for it.
const HEIGHT: i32 = 2160;

const MARGIN: i32 = 64;
/// The line of time, and where the words beside it begin and end.
const AXIS: i32 = 104;
const WORDS: i32 = 172;
const WORDS_END: i32 = WIDTH - MARGIN;

/// Between two rows.
const GAP: i32 = 40;

/// How many rows there are, and in how many lines each of their details is told: the first with which the picture is not too high
/// is taken, or the last.
const DENSITIES: [(usize, usize); 9] = [
    (12, 6),
    (12, 4),
    (12, 3),
    (11, 3),
    (10, 3),
    (9, 3),
    (8, 3),
    (FEWEST_ROWS, 3),
    (FEWEST_ROWS, 2),
];

/// Where everything of a course stands.
pub(super) fn of(timeline: &Timeline, language: Language) -> Layout {
    let mut tried = DENSITIES
        .into_iter()
        .map(|density| Draft::of(timeline, density, language));
    let mut last = None;
    let fits = tried.find_map(|draft| {
        let fits = draft.y <= HEIGHT;
        let layout = draft.layout();
        if fits {
            Some(layout)
        } else {
            last = Some(layout);
            None
        }
    });
    fits.or(last).unwrap_or(Layout {
        height: HEIGHT,
        figures: Vec::new(),
        texts: Vec::new(),
    })
}

/// A picture that is filled from above.
struct Draft {
    /// Down to where it is filled.
    y: i32,
    panels: Vec<Figure>,
    lines: Vec<Figure>,
    nodes: Vec<Figure>,
    texts: Vec<Text>,
    /// The shape above, from which the line goes on, and whether what stands there has its place in the order of time.
    above: Option<(i32, Stroke)>,
}

impl Draft {
    fn of(timeline: &Timeline, (rows, lines): (usize, usize), language: Language) -> Self {
        let mut draft = Self {
            y: MARGIN - 8,
            panels: Vec::new(),
            lines: Vec::new(),
            nodes: Vec::new(),
            texts: Vec::new(),
            above: None,
        };
        draft.head(timeline, language);
        for row in timeline.rows(rows) {
            draft.y += GAP;
            match row {
                Row::Entry(entry) => draft.entry(entry, timeline, lines, language),
                Row::LeftOut(count) => draft.left_out(count, language),
            }
        }
        if timeline.outlook != Outlook::Set {
            draft.y += GAP;
            draft.outlook(timeline, language);
        }
        if let Some(closing) = words::closing(timeline, language) {
            draft.y += GAP;
            draft.text(&closing, AS_OF, MARGIN);
        }
        draft.y += MARGIN;
        draft
    }

    fn layout(self) -> Layout {
        let figures = [self.panels, self.lines, self.nodes];
        Layout {
            height: self.y,
            figures: figures.concat(),
            texts: self.texts,
        }
    }

    fn head(&mut self, timeline: &Timeline, language: Language) {
        let head = words::head(timeline, language);
        self.text(&head.kind, KIND, MARGIN);
        self.y += 6;
        self.text(&head.title, TITLE, MARGIN);
        self.y += 12;
        for line in &head.court {
            self.text(line, COURT, MARGIN);
        }
        self.y += 10;
        for line in &head.as_of {
            self.text(line, AS_OF, MARGIN);
        }
        self.y += 20;
    }

    fn entry(&mut self, entry: &Entry, timeline: &Timeline, most: usize, language: Language) {
        let said = words::entry(entry, timeline, language);
        let is_next = entry.is_next();
        let (date, label) = if is_next { (INK, ACCENT) } else { (SOFT, INK) };
        let top = self.y;
        self.y += if is_next { 22 } else { 0 };
        let middle = self.y + HALF + 8;
        self.text(
            &said.date,
            Style {
                color: date,
                ..DATE
            },
            WORDS,
        );
        self.text(
            &said.label,
            Style {
                color: label,
                ..LABEL
            },
            WORDS,
        );
        for detail in &said.details {
            self.text(detail, Style { most, ..DETAIL }, WORDS);
        }
        // The shape has room too.
        self.y = self.y.max(middle + HALF);
        if is_next {
            self.y += 24;
            self.panels.push(Figure::Panel {
                x: WORDS - 26,
                y: top,
                width: WORDS_END + 24 - (WORDS - 26),
                height: self.y - top,
            });
        }
        let stroke = match entry.date.has_a_place() {
            true => Stroke::Solid,
            false => Stroke::Dashed,
        };
        self.line_to(middle, stroke);
        if entry.date.precision() == Precision::Range {
            self.lines.push(Figure::Range {
                x: AXIS,
                from: middle,
                to: self.y,
            });
        }
        self.nodes.push(Figure::Node {
            x: AXIS,
            y: middle,
            node: Node::of(entry),
        });
        self.above = Some((middle, stroke));
    }

    fn left_out(&mut self, count: usize, language: Language) {
        let middle = self.y + DATE.leading / 2;
        self.text(&words::left_out(count, language), DATE, WORDS);
        let (above, stroke) = self.above.unwrap_or((middle, Stroke::Solid));
        self.line((above, middle - 32), stroke);
        self.nodes.push(Figure::LeftOut { x: AXIS, y: middle });
        self.above = Some((middle + 32, Stroke::Solid));
    }

    fn outlook(&mut self, timeline: &Timeline, language: Language) {
        let Some(said) = words::outlook(timeline, language) else {
            return;
        };
        let middle = self.y + LABEL.leading / 2;
        self.text(&said, Style { size: 34, ..LABEL }, WORDS);
        self.y = self.y.max(middle + HALF);
        self.line_to(middle, Stroke::Dashed);
        self.nodes.push(Figure::Node {
            x: AXIS,
            y: middle,
            node: Node::unknown_end(),
        });
    }

    /// The line from the shape above: dashed where either has no place in the order of time.
    fn line_to(&mut self, middle: i32, stroke: Stroke) {
        if let Some((above, of_above)) = self.above {
            let stroke = match (of_above, stroke) {
                (Stroke::Solid, Stroke::Solid) => Stroke::Solid,
                (Stroke::Dashed, _) | (_, Stroke::Dashed) => Stroke::Dashed,
            };
            self.line((above, middle), stroke);
        }
    }

    fn line(&mut self, (from, to): (i32, i32), stroke: Stroke) {
        let x = AXIS;
        // A range of dates is drawn over the line above it.
        let at = self.lines.len();
        let at = match self.lines.last() {
            Some(Figure::Range { .. }) => at - 1,
            Some(_) | None => at,
        };
        self.lines.insert(
            at,
            Figure::Line {
                x,
                from,
                to,
                stroke,
            },
        );
    }

    fn text(&mut self, text: &str, style: Style, x: i32) {
        let size = style.size as f32;
        let room = (WORDS_END - x) as f32;
        for content in wrapped(text, (style.weight, size), room, style.most) {
            // The baseline of letters whose middle is that of the line.
            let baseline = self.y + (style.leading + style.size * 7 / 10) / 2;
            self.texts.push(Text {
                content,
                x,
                baseline,
                size: style.size,
                weight: style.weight,
                color: style.color,
            });
            self.y += style.leading;
        }
    }
}
