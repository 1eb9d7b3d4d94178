//! The statements in the code.

use std::{fs, path::Path};

use syn::visit::{self, Visit};

/// The statements that stand whole in the code. What `format!` completes is no literal of its own, and is not seen here.
#[derive(Default)]
struct Statements(Vec<String>);

impl Visit<'_> for Statements {
    fn visit_lit_str(&mut self, literal: &syn::LitStr) {
        let text = literal.value();
        let mut lines = text.lines().map(str::trim_start);
        let first = lines.find(|line| !line.is_empty() && !line.starts_with("--"));
        let begins = |word: &&str| first.is_some_and(|line| line.starts_with(*word));
        if ["select ", "insert ", "update ", "delete ", "with "]
            .iter()
            .any(begins)
        {
            self.0.push(text);
        }
    }

    /// Documentation is no statement, whatever word it begins with.
    fn visit_attribute(&mut self, _: &syn::Attribute) {}

    fn visit_item_mod(&mut self, module: &syn::ItemMod) {
        let is_for_tests = module.ident == "tests";
        if !is_for_tests {
            visit::visit_item_mod(self, module);
        }
    }
}

/// The statements of a folder, each with its file there.
pub(crate) fn statements(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    collect(&folder, &folder, &mut found);
    found
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, found);
            continue;
        }
        let mut statements = Statements::default();
        statements.visit_file(&syn::parse_file(&fs::read_to_string(&path).unwrap()).unwrap());
        let file = path.strip_prefix(root).unwrap().display().to_string();
        found.extend(statements.0.into_iter().map(|text| (file.clone(), text)));
    }
}
