//! How texts are set: one hierarchy for all pictures, and nothing smaller than a phone shows well.

use super::{
    fonts::Weight,
    palette::{ACCENT, Color, INK, SOFT},
};

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub(super) size: i32,
    /// From one line to the next.
    pub(super) leading: i32,
    pub(super) weight: Weight,
    pub(super) color: Color,
    pub(super) most: usize,
}

pub(super) const KIND: Style = Style {
    size: 30,
    leading: 40,
    weight: Weight::Bold,
    color: ACCENT,
    most: 1,
};
pub(super) const TITLE: Style = Style {
    size: 50,
    leading: 62,
    weight: Weight::Bold,
    color: INK,
    most: 6,
};
pub(super) const COURT: Style = Style {
    size: 32,
    leading: 42,
    weight: Weight::Regular,
    color: INK,
    most: 3,
};
pub(super) const AS_OF: Style = Style {
    size: 28,
    leading: 38,
    weight: Weight::Regular,
    color: SOFT,
    most: 3,
};
pub(super) const DATE: Style = Style {
    size: 30,
    leading: 40,
    weight: Weight::Regular,
    color: SOFT,
    most: 2,
};
pub(super) const LABEL: Style = Style {
    size: 36,
    leading: 47,
    weight: Weight::Bold,
    color: INK,
    most: 3,
};
pub(super) const DETAIL: Style = Style {
    size: 30,
    leading: 40,
    weight: Weight::Regular,
    color: INK,
    most: 6,
};
