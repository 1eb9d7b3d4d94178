//! The product's code: its files without their tests, and which file a name leads to.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use proc_macro2::TokenStream;
use syn::{Attribute, Item, ItemMod, UseTree, spanned::Spanned};

use super::{
    functions,
    names::{self, Name},
    table::{self, Table},
};

/// One file of `src`.
pub(crate) struct File {
    /// From `src` on.
    pub(crate) path: String,
    /// Its module, from the root of the crate on.
    pub(crate) module: Vec<String>,
    pub(crate) lines: usize,
    /// Its text, but for a test module at its end.
    pub(crate) product: String,
    /// Each name in it, but for those of a test module at its end; so with all that follows.
    pub(crate) names: Vec<Name>,
    /// Each function with its lines.
    pub(crate) functions: Vec<(String, usize)>,
    /// Each attribute or macro that asks whether this is a test, outside the one at its end.
    pub(crate) test_code: Vec<usize>,
}

/// Where a name leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// To something that this module of ours defines.
    Ours(Vec<String>),
    /// To this module of ours itself.
    Module(Vec<String>),
    /// To a crate, or to a word that means nothing from here.
    Foreign(String),
}

/// What a module defines and what it calls by which name.
#[derive(Default)]
struct Scope {
    items: BTreeSet<String>,
    uses: BTreeMap<String, Vec<String>>,
    globs: Vec<Vec<String>>,
}

pub(crate) struct Code {
    pub(crate) table: Table,
    pub(crate) files: Vec<File>,
    scopes: BTreeMap<Vec<String>, Scope>,
}

impl Code {
    pub(crate) fn of_this_project() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut texts = Vec::new();
        read(&root, &root, &mut texts);
        texts.sort();
        Self::of(&texts)
    }

    pub(crate) fn of(texts: &[(String, String)]) -> Self {
        let parsed = texts.iter().map(|(path, text)| {
            let module = module_of(path);
            let file = syn::parse_file(text).unwrap_or_else(|e| panic!("{path}: {e}"));
            (path, module, text, file.items)
        });
        let parsed: Vec<_> = parsed.collect();
        let tests: Vec<Vec<String>> = parsed
            .iter()
            .flat_map(|(_, module, _, items)| {
                let tests = items.iter().filter_map(test_module);
                tests.map(|test| child(module, &test.ident.to_string()))
            })
            .collect();
        let is_test =
            |module: &[String]| tests.iter().any(|test| module.starts_with(test.as_slice()));
        let lib = texts.iter().find(|(path, _)| path == "lib.rs");
        let mut code = Self {
            table: table::read(lib.map_or("", |(_, text)| text)),
            files: Vec::new(),
            scopes: BTreeMap::new(),
        };
        for (path, module, text, mut items) in parsed {
            if is_test(&module) {
                continue;
            }
            let mut product = text.lines().count();
            if items.last().and_then(test_module).is_some() {
                product = items.pop().unwrap().span().start().line - 1;
            }
            let product: Vec<&str> = text.lines().take(product).collect();
            let product = product.join("\n");
            code.learn(&module, &items);
            code.files.push(File {
                path: path.clone(),
                module,
                lines: text.lines().count(),
                names: names::of(&product),
                functions: functions::of(&items),
                test_code: test_code(&product),
                product,
            });
        }
        code
    }

    fn learn(&mut self, module: &[String], items: &[Item]) {
        let mut scope = Scope::default();
        for item in items {
            let name = match item {
                Item::Const(item) => &item.ident,
                Item::Enum(item) => &item.ident,
                Item::Fn(item) => &item.sig.ident,
                Item::Macro(item) => match &item.ident {
                    Some(name) => name,
                    None => continue,
                },
                Item::Static(item) => &item.ident,
                Item::Struct(item) => &item.ident,
                Item::Trait(item) => &item.ident,
                Item::Type(item) => &item.ident,
                Item::Use(item) => {
                    learn_use(&item.tree, &[], &mut scope);
                    continue;
                }
                Item::Mod(item) => {
                    if let Some((_, items)) = &item.content {
                        self.learn(&child(module, &item.ident.to_string()), items);
                    }
                    continue;
                }
                _ => continue,
            };
            scope.items.insert(name.to_string());
        }
        self.scopes.insert(module.to_vec(), scope);
    }

    /// The name as it would be written without the imports of its file.
    pub(crate) fn spelled(&self, file: &File, name: &Name) -> Vec<String> {
        let at = [file.module.as_slice(), &name.inside].concat();
        let (first, rest) = name.path.split_first().unwrap();
        match self.scopes.get(&at).and_then(|scope| scope.uses.get(first)) {
            Some(whole) => [whole.as_slice(), rest].concat(),
            None => name.path.clone(),
        }
    }

    /// Where a name leads, through whatever re-exports it.
    pub(crate) fn target(&self, file: &File, name: &Name) -> Option<Target> {
        let at = [file.module.as_slice(), &name.inside].concat();
        self.find(&at, &name.path, true, 0)
    }

    fn find(&self, at: &[String], path: &[String], is_first: bool, depth: usize) -> Option<Target> {
        let Some((first, rest)) = path.split_first() else {
            return Some(Target::Module(at.to_vec()));
        };
        if depth > 20 {
            return None;
        }
        match first.as_str() {
            "." | "Self" => return None,
            "crate" | "hearing_bot" if is_first => return self.find(&[], rest, false, depth + 1),
            "self" => return self.find(at, rest, false, depth + 1),
            "super" => {
                let above = at.split_last().map_or(at, |(_, above)| above);
                return self.find(above, rest, false, depth + 1);
            }
            _ => {}
        }
        let scope = self.scopes.get(at)?;
        if rest.is_empty() && scope.items.contains(first) {
            return Some(Target::Ours(at.to_vec()));
        }
        let below = child(at, first);
        if self.scopes.contains_key(&below) && !(is_first && rest.is_empty()) {
            return self.find(&below, rest, false, depth + 1);
        }
        if let Some(whole) = scope.uses.get(first) {
            if whole.first() == Some(first) && is_first {
                return Some(Target::Foreign(first.clone()));
            }
            let whole = [whole.as_slice(), rest].concat();
            return self.find(at, &whole, true, depth + 1);
        }
        if scope.items.contains(first) {
            return Some(Target::Ours(at.to_vec()));
        }
        for glob in &scope.globs {
            let through = self.find(at, glob, true, depth + 1);
            if let Some(Target::Ours(module)) = through
                && module != at
                && self.scopes.get(&module).is_some_and(|scope| {
                    scope.items.contains(first) || scope.uses.contains_key(first)
                })
            {
                return self.find(&module, path, false, depth + 1);
            }
        }
        if is_first {
            return Some(Target::Foreign(first.clone()));
        }
        Some(Target::Ours(at.to_vec()))
    }

    /// The file in which a module stands.
    pub(crate) fn file_of(&self, module: &[String]) -> Option<&File> {
        let mut module = module;
        loop {
            if let Some(file) = self.files.iter().find(|file| file.module == module) {
                return Some(file);
            }
            module = module.split_last()?.1;
        }
    }
}

fn read(root: &Path, folder: &Path, texts: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(root, &path, texts);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let inside = path.strip_prefix(root).unwrap().to_str().unwrap();
            texts.push((inside.to_owned(), fs::read_to_string(&path).unwrap()));
        }
    }
}

fn module_of(path: &str) -> Vec<String> {
    let path = path.trim_end_matches(".rs");
    let parts = path
        .split('/')
        .filter(|part| !["lib", "mod"].contains(part));
    parts.map(str::to_owned).collect()
}

fn child(module: &[String], name: &str) -> Vec<String> {
    [module, &[name.to_owned()]].concat()
}

/// A module for tests only, and nothing else that is for tests only.
fn test_module(item: &Item) -> Option<&ItemMod> {
    let Item::Mod(module) = item else {
        return None;
    };
    let is_cfg_test = |attribute: &Attribute| {
        let condition = attribute.parse_args::<syn::Path>();
        attribute.path().is_ident("cfg") && condition.is_ok_and(|path| path.is_ident("test"))
    };
    module.attrs.iter().any(is_cfg_test).then_some(module)
}

/// The lines of `cfg(test)`, `cfg_attr(test, …)`, `cfg!(any(test, …))` and `#[test]`.
fn test_code(text: &str) -> Vec<usize> {
    fn search(stream: TokenStream, is_condition: bool, found: &mut Vec<usize>) {
        let mut before = [const { String::new() }; 2];
        for token in stream {
            if let proc_macro2::TokenTree::Group(group) = &token {
                let asks = |word: &String| ["cfg", "cfg_attr"].contains(&word.as_str());
                let is_attribute = before[1] == "#" || before[1] == "!" && before[0] == "#";
                let first = group.stream().into_iter().next();
                if is_attribute && first.is_some_and(|word| word.to_string() == "test") {
                    found.push(group.span_open().start().line);
                }
                search(
                    group.stream(),
                    is_condition || before.iter().any(asks),
                    found,
                );
            }
            if is_condition && token.to_string() == "test" {
                found.push(token.span().start().line);
            }
            before = [std::mem::take(&mut before[1]), token.to_string()];
        }
    }
    let mut found = Vec::new();
    search(text.parse().unwrap(), false, &mut found);
    found
}

fn learn_use(tree: &UseTree, prefix: &[String], scope: &mut Scope) {
    match tree {
        UseTree::Path(path) => {
            learn_use(&path.tree, &child(prefix, &path.ident.to_string()), scope);
        }
        UseTree::Name(name) if name.ident == "self" => {
            let last = prefix.last().cloned().unwrap_or_default();
            scope.uses.insert(last, prefix.to_vec());
        }
        UseTree::Name(name) => {
            let name = name.ident.to_string();
            let whole = child(prefix, &name);
            scope.uses.insert(name, whole);
        }
        UseTree::Rename(name) => {
            let whole = child(prefix, &name.ident.to_string());
            scope.uses.insert(name.rename.to_string(), whole);
        }
        UseTree::Glob(_) => scope.globs.push(prefix.to_vec()),
        UseTree::Group(group) => {
            for tree in &group.items {
                learn_use(tree, prefix, scope);
            }
        }
    }
}
