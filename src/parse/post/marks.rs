//! What stands behind the `|` of a line under a mark: from whom a change is known (`source: lawyer`), and who objects
//! (`objects: the defence`).

use super::PostError;
use crate::{
    domain::{
        attribution::{Attribution, Link},
        language::{Language, Words},
    },
    parse::{fold::fold, status::VOICE, texts},
};

/// What stands before an attribution; the first is the canonical one.
const SOURCE: [&str; 4] = ["source", "источник", "дереккөз", "дереккөзі"];

/// What stands before an objection; the first is the canonical one.
const OBJECTS: [&str; 8] = [
    "objects",
    "objection",
    "возражает",
    "возражают",
    "возражение",
    "возражения",
    "қарсы",
    "қарсылық",
];

/// What stands behind the first `|` of a line, by its marks.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Marked {
    /// What has no mark but perhaps that of its language.
    pub(super) text: String,
    /// From whom the change is known.
    pub(super) attribution: Option<Attribution>,
    /// Who objects, and how; each behind a `|`.
    pub(super) objections: String,
}

/// Takes apart what stands behind the first `|`.
///
/// # Errors
/// Which words name no source and are no link, or are a second one.
pub(super) fn split(raw: &str) -> Result<Marked, PostError> {
    let mut marked = Marked::default();
    let mut parts = Vec::new();
    for part in raw.split('|') {
        let mut lines = Vec::new();
        let (mut is_text, mut objects) = (true, false);
        for line in part.lines() {
            if let Some(written) = after(line, &SOURCE) {
                let found = attribution(written).filter(|_| marked.attribution.is_none());
                let unreadable = || PostError::Attribution(written.to_owned());
                marked.attribution = Some(found.ok_or_else(unreadable)?);
                (is_text, objects) = (false, false);
            } else if let Some(written) = after(line, &OBJECTS) {
                marked.objections.push_str("| ");
                marked.objections.push_str(written);
                (is_text, objects) = (false, true);
            } else if objects {
                // An objection may have several lines.
                marked.objections.push('\n');
                marked.objections.push_str(line);
            } else {
                lines.push(line);
            }
        }
        let text = lines.join("\n");
        if is_text || !text.trim().is_empty() {
            parts.push(text);
        }
    }
    marked.text = parts.join("|");
    Ok(marked)
}

/// The text of a change, and from whom it is known, as they stand behind the first `|` of a line.
///
/// # Errors
/// Which of them cannot be read.
pub fn texts(raw: &str, own: Language) -> Result<(Option<Words>, Option<Attribution>), PostError> {
    let marked = split(raw)?;
    if !marked.objections.is_empty() {
        return Err(PostError::Extra(marked.objections));
    }
    let words = texts::read(&marked.text, own).map_err(PostError::Texts)?;
    Ok((words, marked.attribution))
}

/// An objection, with or without its mark, and from whom the change is known.
///
/// # Errors
/// Which of them cannot be read.
pub fn objection(
    raw: &str,
    own: Language,
) -> Result<(Option<Words>, Option<Attribution>), PostError> {
    let marked = split(raw)?;
    let text = format!("{}|{}", marked.text, marked.objections);
    let words = texts::read(&text, own).map_err(PostError::Texts)?;
    Ok((words, marked.attribution))
}

/// An attribution in words, or a link, with or without its mark; `None` for any other words.
pub fn attribution(written: &str) -> Option<Attribution> {
    let written = after(written, &SOURCE).unwrap_or(written);
    let written = written.trim().trim_end_matches('.');
    let words: Vec<&str> = written.split_whitespace().collect();
    match VOICE.leading(&words) {
        Some((voice, length)) if length == words.len() => Some(Attribution::By(voice)),
        Some(_) | None => {
            let link = Link::try_from(written.to_owned());
            link.ok().map(Attribution::Link)
        }
    }
}

/// The canonical form of an attribution: it begins with ` |`, or is empty for none.
pub(super) fn canonical_source(attribution: Option<&Attribution>) -> String {
    let word = match attribution {
        None => return String::new(),
        Some(Attribution::By(voice)) => voice.word(),
        Some(Attribution::Link(link)) => link.as_str(),
    };
    format!(" | {}: {word}", SOURCE[0])
}

/// The canonical form of an objection: it begins with ` |`, or is empty for none.
pub(super) fn canonical_objection(words: Option<&Words>) -> String {
    texts::canonical(words).replace(" | ", &format!(" | {}: ", OBJECTS[0]))
}

/// What follows one of these marks, if the line begins with one.
fn after<'a>(line: &'a str, marks: &[&str]) -> Option<&'a str> {
    let (head, written) = line.split_once(':')?;
    let head = fold(head.trim());
    marks
        .iter()
        .any(|mark| fold(mark) == head)
        .then_some(written.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attribution::Voice;

    fn by(voice: Voice) -> Option<Attribution> {
        Some(Attribution::By(voice))
    }

    fn link(text: &str) -> Option<Attribution> {
        Some(Attribution::Link(text.to_owned().try_into().unwrap()))
    }

    #[test]
    fn an_attribution_is_taken_out_of_the_text() {
        for (raw, text, attribution) in [
            ("unwell", "unwell", None),
            (" unwell | source: lawyer", " unwell ", by(Voice::Lawyer)),
            ("Источник: суд | болен", " болен", by(Voice::Court)),
            (
                "ru: болен\nen: unwell\nsource: an observer",
                "ru: болен\nen: unwell",
                by(Voice::Observer),
            ),
            ("дереккоз: қорғаушы", "", by(Voice::Lawyer)),
            ("source: https://open.kg/1", "", link("https://open.kg/1")),
            ("the source: a lawyer", "the source: a lawyer", None),
        ] {
            let expected = Marked {
                text: text.to_owned(),
                attribution,
                objections: String::new(),
            };
            assert_eq!(split(raw), Ok(expected), "{raw}");
        }
    }

    #[test]
    fn an_objection_is_taken_out_of_the_text() {
        let raw = "secrecy | objects: ru: защита | objects: en: the defence | source: court";
        let marked = split(raw).unwrap();
        assert_eq!(marked.text, "secrecy ");
        assert_eq!(marked.objections, "| ru: защита| en: the defence");
        assert_eq!(marked.attribution, by(Voice::Court));
    }

    #[test]
    fn who_is_no_source_is_said_to_be_none() {
        for (raw, written) in [
            ("source: my cousin", "my cousin"),
            ("source:", ""),
            ("unwell | source: open.kg", "open.kg"),
            ("source: court | source: lawyer", "lawyer"),
        ] {
            let expected = Err(PostError::Attribution(written.to_owned()));
            assert_eq!(split(raw), expected, "{raw}");
        }
    }

    #[test]
    fn every_attribution_reads_back() {
        let voices = Voice::ALL.into_iter().map(Attribution::By);
        for attribution in voices.chain(link("https://a.kz/b?c=d#e")) {
            let canonical = canonical_source(Some(&attribution));
            let raw = canonical.strip_prefix(" |").unwrap();
            assert_eq!(split(raw).unwrap().attribution, Some(attribution), "{raw}");
        }
    }
}
