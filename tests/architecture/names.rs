//! The names in a stretch of Rust: every path as it is written, in declarations, expressions, types, macros and `use`.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A path where it is written.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    /// Its segments, `use a::{b, c}` being two names; `.` before a field or a method; `*` for all that a module has.
    pub(crate) path: Vec<String>,
    /// The inline modules around it.
    pub(crate) inside: Vec<String>,
    pub(crate) line: usize,
    /// Whether it stands in a `pub use`: the file shows it to others and does not use it itself.
    pub(crate) shown: bool,
}

/// The names of a whole file.
pub(crate) fn of(text: &str) -> Vec<Name> {
    let stream: TokenStream = text.parse().unwrap();
    let mut reader = Reader::default();
    reader.read(stream, &[]);
    reader.found
}

#[derive(Default)]
struct Reader {
    found: Vec<Name>,
    inside: Vec<String>,
    shown: bool,
}

impl Reader {
    fn read(&mut self, stream: TokenStream, prefix: &[String]) {
        let tokens: Vec<TokenTree> = stream.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            at = match &tokens[at] {
                TokenTree::Ident(word) if word == "use" => {
                    self.shown = is_public(&tokens[..at]);
                    at + 1
                }
                TokenTree::Ident(word) if word == "mod" && tokens.len() > at + 2 => {
                    let name = tokens[at + 1].to_string();
                    if let TokenTree::Group(body) = &tokens[at + 2] {
                        self.inside.push(name);
                        self.read(body.stream(), &[]);
                        self.inside.pop();
                        at + 3
                    } else {
                        at + 2
                    }
                }
                TokenTree::Ident(_) => self.path(&tokens, at, prefix),
                TokenTree::Punct(sign) if sign.as_char() == '*' && !prefix.is_empty() => {
                    self.note(prefix, "*", sign.span().start().line);
                    at + 1
                }
                TokenTree::Punct(sign) if sign.as_char() == ';' => {
                    self.shown = false;
                    at + 1
                }
                TokenTree::Group(group) => {
                    self.read(group.stream(), &[]);
                    at + 1
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => at + 1,
            };
        }
    }

    /// Reads the path that begins here; returns where it ends.
    fn path(&mut self, tokens: &[TokenTree], begin: usize, prefix: &[String]) -> usize {
        let line = tokens[begin].span().start().line;
        let word = tokens[begin].to_string();
        if is_sign(tokens, begin.wrapping_sub(1), '.')
            && !is_sign(tokens, begin.wrapping_sub(2), '.')
        {
            self.note(&[".".to_owned()], &word, line);
            return begin + 1;
        }
        let mut path = prefix.to_vec();
        // In a group, `self` is the module that the group is of.
        if prefix.is_empty() || word != "self" {
            path.push(word);
        }
        let mut at = begin + 1;
        while is_sign(tokens, at, ':') && is_sign(tokens, at + 1, ':') {
            match tokens.get(at + 2) {
                Some(TokenTree::Ident(next)) => path.push(next.to_string()),
                Some(TokenTree::Punct(sign)) if sign.as_char() == '*' => path.push("*".to_owned()),
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                    self.read(group.stream(), &path);
                    return at + 3;
                }
                _ => break,
            }
            at += 3;
        }
        // A root under another name would hide whatever is named by it.
        let is_renamed = matches!(tokens.get(at), Some(TokenTree::Ident(word)) if word == "as");
        if is_renamed && path.len() == 1 && ["crate", "hearing_bot"].contains(&path[0].as_str()) {
            path.push("*".to_owned());
        }
        let (last, first) = path.split_last().unwrap();
        self.note(first, last, line);
        if is_renamed && !prefix.is_empty() {
            at += 2;
        }
        at
    }

    fn note(&mut self, path: &[String], last: &str, line: usize) {
        let mut path = path.to_vec();
        path.push(last.to_owned());
        self.found.push(Name {
            path,
            inside: self.inside.clone(),
            line,
            shown: self.shown,
        });
    }
}

fn is_sign(tokens: &[TokenTree], at: usize, sign: char) -> bool {
    matches!(tokens.get(at), Some(TokenTree::Punct(it)) if it.as_char() == sign)
}

/// Whether what stands before a `use` makes it public: `pub` or `pub(crate)`.
fn is_public(before: &[TokenTree]) -> bool {
    let before = match before {
        [rest @ .., TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => rest,
        all => all,
    };
    matches!(before.last(), Some(TokenTree::Ident(word)) if word == "pub")
}
