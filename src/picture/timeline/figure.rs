//! What a picture is made of: shapes and lines of text, each with its place in pixels.

use super::{
    fonts::Weight,
    palette::Color,
    shapes::{Node, Stroke},
};

/// How wide the picture is: Telegram shows the longer side of a photo with 1,280 pixels, of which a phone shows all.
pub(super) const WIDTH: i32 = 1080;

/// What is drawn, in this order.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) height: i32,
    pub(super) figures: Vec<Figure>,
    pub(super) texts: Vec<Text>,
}

/// A shape.
#[derive(Clone, Copy, Debug)]
pub(super) enum Figure {
    Panel {
        x: i32,
        y: i32,
        width: i32,
        height: i32,
    },
    Line {
        x: i32,
        from: i32,
        to: i32,
        stroke: Stroke,
    },
    Range {
        x: i32,
        from: i32,
        to: i32,
    },
    LeftOut {
        x: i32,
        y: i32,
    },
    Node {
        x: i32,
        y: i32,
        node: Node,
    },
}

/// A line of text.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) content: String,
    pub(super) x: i32,
    pub(super) baseline: i32,
    pub(super) size: i32,
    pub(super) weight: Weight,
    pub(super) color: Color,
}
