//! The functions of a file and how long they are: from `fn` to the closing brace.

use syn::{
    Item,
    visit::{self, Visit},
};

/// Each function with its lines, those inside others too.
pub(crate) fn of(items: &[Item]) -> Vec<(String, usize)> {
    let mut functions = Functions::default();
    for item in items {
        functions.visit_item(item);
    }
    functions.found
}

#[derive(Default)]
struct Functions {
    found: Vec<(String, usize)>,
}

impl Functions {
    fn note(&mut self, signature: &syn::Signature, body: &syn::Block) {
        let first = signature.fn_token.span.start().line;
        let last = body.brace_token.span.close().end().line;
        self.found
            .push((signature.ident.to_string(), last - first + 1));
    }
}

impl Visit<'_> for Functions {
    fn visit_item_fn(&mut self, function: &syn::ItemFn) {
        self.note(&function.sig, &function.block);
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &syn::ImplItemFn) {
        self.note(&function.sig, &function.block);
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_trait_item_fn(&mut self, function: &syn::TraitItemFn) {
        if let Some(body) = &function.default {
            self.note(&function.sig, body);
        }
        visit::visit_trait_item_fn(self, function);
    }
}
