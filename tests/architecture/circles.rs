//! Files that use each other in a circle: none can be read, or moved, without the others.
//!
//! A file may use what the `mod.rs` above it defines, as a part may name its whole: that alone is no circle.

use std::collections::{BTreeMap, BTreeSet};

use super::code::{Code, Target};

type Graph<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// A line for each circle.
pub(crate) fn circles(code: &Code) -> Vec<String> {
    let graph = graph(code);
    let reached: Graph<'_> = graph
        .keys()
        .map(|file| (*file, reach(&graph, file)))
        .collect();
    let mut circles = BTreeSet::new();
    for (file, others) in &reached {
        let circle = others.iter().filter(|other| reached[*other].contains(file));
        let circle: BTreeSet<&str> = circle.copied().collect();
        if !circle.is_empty() {
            circles.insert(circle);
        }
    }
    circles
        .iter()
        .map(|circle| written(&graph, circle))
        .collect()
}

/// Which file uses something that which other one defines. What a file only shows to others, it does not use.
fn graph(code: &Code) -> Graph<'_> {
    let mut graph = Graph::new();
    for file in &code.files {
        let uses = graph.entry(file.path.as_str()).or_default();
        for name in file.names.iter().filter(|name| !name.shown) {
            if let Some(Target::Ours(module)) = code.target(file, name)
                && let Some(other) = code.file_of(&module)
                && !file.module.starts_with(&other.module)
            {
                uses.insert(other.path.as_str());
            }
        }
    }
    graph
}

fn reach<'a>(graph: &Graph<'a>, from: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<&str> = graph[from].iter().copied().collect();
    while let Some(file) = next.pop() {
        if reached.insert(file) {
            next.extend(&graph[file]);
        }
    }
    reached
}

fn written(graph: &Graph<'_>, circle: &BTreeSet<&str>) -> String {
    let lines = circle.iter().map(|file| {
        let uses: Vec<&str> = graph[file].intersection(circle).copied().collect();
        format!("    {file} uses {}", uses.join(", "))
    });
    let lines: Vec<String> = lines.collect();
    format!("a circle of {} files:\n{}", circle.len(), lines.join("\n"))
}
