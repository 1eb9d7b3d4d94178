//! The statements in the code, and the functions that they stand in.

use std::{fs, path::Path};

use syn::visit::{self, Visit};

use super::dialect::MARK;

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

/// A function of the store: how many statements it runs, and what else it does.
#[derive(Default)]
pub(crate) struct Function {
    pub(crate) name: String,
    /// How many texts of statements stand in it, and how often it gives one to the database.
    texts: usize,
    runs: usize,
    /// Whether one of them is SQLite's own.
    pub(crate) is_marked: bool,
    /// Whether it decides or repeats anything.
    pub(crate) decides: bool,
}

impl Function {
    /// How many statements it has. A list of them that a loop runs counts as such.
    pub(crate) fn statements(&self) -> usize {
        self.texts.max(self.runs)
    }
}

/// The functions of a file, without those for tests. A closure is a part of the function that it stands in.
#[derive(Default)]
struct Functions {
    found: Vec<Function>,
    open: Vec<Function>,
}

impl Functions {
    fn within(&mut self, name: &syn::Ident, body: impl FnOnce(&mut Self)) {
        self.open.push(Function {
            name: name.to_string(),
            ..Function::default()
        });
        body(self);
        self.found.extend(self.open.pop());
    }

    fn decides(&mut self) {
        if let Some(function) = self.open.last_mut() {
            function.decides = true;
        }
    }
}

impl Visit<'_> for Functions {
    fn visit_item_fn(&mut self, function: &syn::ItemFn) {
        self.within(&function.sig.ident, |it| visit::visit_item_fn(it, function));
    }

    fn visit_impl_item_fn(&mut self, function: &syn::ImplItemFn) {
        let name = &function.sig.ident;
        self.within(name, |it| visit::visit_impl_item_fn(it, function));
    }

    fn visit_item_mod(&mut self, module: &syn::ItemMod) {
        let is_for_tests = module.ident == "tests";
        if !is_for_tests {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_lit_str(&mut self, literal: &syn::LitStr) {
        let mut statements = Statements::default();
        statements.visit_lit_str(literal);
        if let Some(function) = self.open.last_mut() {
            function.texts += statements.0.len();
            let is_marked = |text: &String| text.starts_with(MARK);
            function.is_marked |= statements.0.iter().any(is_marked);
        }
    }

    fn visit_attribute(&mut self, _: &syn::Attribute) {}

    fn visit_expr_call(&mut self, call: &syn::ExprCall) {
        if let (syn::Expr::Path(called), Some(function)) = (&*call.func, self.open.last_mut()) {
            let names = called.path.segments.iter();
            let names: Vec<String> = names.map(|segment| segment.ident.to_string()).collect();
            let runs = ["query", "query_as", "query_scalar", "raw_sql"];
            let is_run = names
                .last()
                .is_some_and(|name| runs.contains(&name.as_str()));
            function.runs += usize::from(is_run);
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr(&mut self, expression: &syn::Expr) {
        if let syn::Expr::If(_)
        | syn::Expr::Match(_)
        | syn::Expr::ForLoop(_)
        | syn::Expr::While(_)
        | syn::Expr::Loop(_)
        | syn::Expr::Closure(_) = expression
        {
            self.decides();
        }
        visit::visit_expr(self, expression);
    }

    fn visit_local(&mut self, local: &syn::Local) {
        if local
            .init
            .as_ref()
            .is_some_and(|init| init.diverge.is_some())
        {
            self.decides();
        }
        visit::visit_local(self, local);
    }
}

/// The functions of this code.
pub(crate) fn functions_of(code: &syn::File) -> Vec<Function> {
    let mut functions = Functions::default();
    functions.visit_file(code);
    functions.found
}

/// The functions of a folder, each with its file there.
pub(crate) fn functions(folder: &str) -> Vec<(String, Function)> {
    let files = files(folder).into_iter();
    let all = files.flat_map(|(file, code)| {
        let functions = functions_of(&code).into_iter();
        functions.map(move |function| (file.clone(), function))
    });
    all.collect()
}

/// The statements of a folder, each with its file there.
pub(crate) fn statements(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (file, code) in files(folder) {
        let mut statements = Statements::default();
        statements.visit_file(&code);
        found.extend(statements.0.into_iter().map(|text| (file.clone(), text)));
    }
    found
}

/// The files of a folder, each with its path there.
fn files(folder: &str) -> Vec<(String, syn::File)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    collect(&folder, &folder, &mut found);
    found
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<(String, syn::File)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, found);
            continue;
        }
        let code = syn::parse_file(&fs::read_to_string(&path).unwrap()).unwrap();
        let file = path.strip_prefix(root).unwrap().display().to_string();
        found.push((file, code));
    }
}
