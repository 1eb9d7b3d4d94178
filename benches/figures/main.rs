//! The figures of the engine, each a ratio or a bound taken in one run: `cargo bench`, or `cargo bench -- NAME`.
#![expect(
    clippy::disallowed_methods,
    reason = "a bench measures by the machine's clock"
)]
#![expect(clippy::unwrap_used, reason = "a bench fails by panicking")]
#![expect(clippy::print_stdout, reason = "a bench prints its table")]

mod choices;
mod delivery;
mod due;
mod fanout;
mod fixture;
mod flood;
mod inline;
mod pace;
mod picture;
mod reading;
mod search;
mod service;

use std::fmt::Display;

/// Takes some figures.
type Measure = fn() -> Vec<Row>;

/// One line of the table.
pub(crate) struct Row {
    pub(crate) figure: &'static str,
    pub(crate) reach: &'static str,
    pub(crate) measured: String,
    pub(crate) met: bool,
}

pub(crate) fn row(
    figure: &'static str,
    reach: &'static str,
    measured: impl Display,
    met: bool,
) -> Row {
    let measured = measured.to_string();
    Row {
        figure,
        reach,
        measured,
        met,
    }
}

/// The value below which this part of the samples lies.
pub(crate) fn quantile(samples: &mut [f64], part: f64) -> f64 {
    samples.sort_by(f64::total_cmp);
    let last = samples.len() - 1;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a place in a list of samples"
    )]
    let place = (last as f64 * part).round() as usize;
    samples[place]
}

fn main() {
    // Cargo adds flags of its own.
    let wanted: Vec<String> = std::env::args()
        .skip(1)
        .filter(|it| !it.starts_with('-'))
        .collect();
    let figures: [(&str, Measure); 11] = [
        ("delivery", delivery::measure),
        ("pace", pace::measure),
        ("fanout", fanout::measure),
        ("choices", choices::measure),
        ("due", due::measure),
        ("reading", reading::measure),
        ("search", search::measure),
        ("service", service::measure),
        ("flood", flood::measure),
        ("inline", inline::measure),
        ("picture", picture::measure),
    ];
    let mut rows = Vec::new();
    for (name, measure) in figures {
        if wanted.is_empty() || wanted.iter().any(|it| it == name) {
            rows.extend(measure());
        }
    }
    println!("| figure | reach | measured | |\n|---|---|---|---|");
    for Row {
        figure,
        reach,
        measured,
        met,
    } in rows
    {
        let met = if met { "met" } else { "missed" };
        println!("| {figure} | {reach} | {measured} | {met} |");
    }
}

/// A runtime like the product's.
pub(crate) fn run<T: Send + 'static>(work: impl Future<Output = T> + Send + 'static) -> T {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    let work = runtime.spawn(work);
    runtime.block_on(work).unwrap()
}
