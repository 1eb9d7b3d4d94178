//! The layout as an SVG.

use std::fmt::Write;

use super::{
    figure::{Figure, Layout, Text, WIDTH},
    fonts::{FAMILY, Weight},
    palette::{GROUND, PANEL},
    shapes,
};

/// The SVG, one element a line.
pub(super) fn written(layout: &Layout) -> String {
    let height = layout.height;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" font-family=\"{FAMILY}\">\n\
         <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"{GROUND}\"/>\n"
    );
    for figure in &layout.figures {
        drawn(&mut svg, *figure);
    }
    for text in &layout.texts {
        line_of_text(&mut svg, text);
    }
    svg.push_str("</svg>\n");
    svg
}

fn drawn(svg: &mut String, figure: Figure) {
    match figure {
        Figure::Panel {
            x,
            y,
            width,
            height,
        } => {
            let _ = writeln!(
                svg,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"18\" fill=\"{PANEL}\"/>"
            );
        }
        Figure::Line {
            x,
            from,
            to,
            stroke,
        } => shapes::line(svg, x, (from, to), stroke),
        Figure::Range { x, from, to } => shapes::range(svg, x, (from, to)),
        Figure::LeftOut { x, y } => shapes::left_out(svg, (x, y)),
        Figure::Node { x, y, node } => node.draw(svg, (x, y)),
    }
}

fn line_of_text(svg: &mut String, text: &Text) {
    let Text {
        x,
        baseline,
        size,
        color,
        ..
    } = text;
    let weight = match text.weight {
        Weight::Regular => "",
        Weight::Bold => " font-weight=\"700\"",
    };
    let content = escaped(&text.content);
    // Writing into a `String` does not fail.
    let _ = writeln!(
        svg,
        "<text x=\"{x}\" y=\"{baseline}\" font-size=\"{size}\"{weight} fill=\"{color}\">{content}</text>"
    );
}

/// What the typeface draws has no character that XML forbids; these three are markup.
fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;");
    text.replace('<', "&lt;").replace('>', "&gt;")
}
