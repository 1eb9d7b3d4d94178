//! That texts are there, in the languages in which they are needed, and not too long.

use crate::domain::{
    access::Access,
    invisible::is_invisible,
    language::{LONGEST_TEXT, Language, Words},
    people::Person,
};

use super::{Check, Item, Key, PathStep};

/// The longest texts, in characters: a card with several of them still fits a message.
const TITLE: usize = 120;
const SHORT: usize = 200;
const LONG: usize = LONGEST_TEXT;

impl Check<'_> {
    pub(super) fn texts(&mut self) {
        let file = self.file;
        self.everywhere(&[Key("title")], &file.title, TITLE);
        self.everywhere(&[Key("court"), Key("name")], &file.court.name, SHORT);
        self.everywhere(&[Key("court"), Key("city")], &file.court.city, SHORT);
        self.somewhere(&[Key("summary")], file.summary.as_ref(), LONG);
        self.plain(&[Key("number")], file.number.as_deref());
        self.spellings(&[Key("court")], &file.court.also);
        let verdict = file.verdict.as_ref();
        let verdict = verdict.and_then(|verdict| verdict.text.as_ref());
        self.somewhere(&[Key("verdict"), Key("text")], verdict, LONG);
        for (index, person) in file.people.iter().enumerate() {
            self.texts_of_person(index, person);
        }
        if let Some(access) = &file.access {
            self.texts_of_access(access);
        }
        self.texts_of_lists();
    }

    fn texts_of_person(&mut self, index: usize, person: &Person) {
        let at = |key| [Key("people"), Item(index), Key(key)];
        self.everywhere(&at("name"), &person.name, SHORT);
        self.spellings(&[Key("people"), Item(index)], &person.also);
        self.somewhere(&at("from"), person.from.as_ref(), SHORT);
        self.somewhere(&at("occupation"), person.occupation.as_ref(), SHORT);
        self.somewhere(&at("note"), person.note.as_ref(), LONG);
        for (fact, text) in person.background.iter().enumerate() {
            let at = [&at("background")[..], &[Item(fact), Key("text")]].concat();
            self.somewhere(&at, Some(&text.text), LONG);
        }
        for language in &person.transliterated {
            if person.name.get(*language).is_none() {
                let what = format!("there is no name in `{language}`");
                self.wrong(&at("transliterated"), what);
            }
        }
    }

    fn texts_of_access(&mut self, access: &Access) {
        let at = |key| [Key("access"), Key(key)];
        self.somewhere(&at("reason"), access.reason.as_ref(), LONG);
        self.somewhere(&at("said_by"), access.said_by.as_ref(), SHORT);
        for (index, objection) in access.objections.iter().enumerate() {
            let at = [Key("access"), Key("objections"), Item(index)];
            self.somewhere(&at, Some(objection), LONG);
        }
    }

    /// The texts of what stands in a list of its own and has one or two.
    fn texts_of_lists(&mut self) {
        fn at(list: &'static str, index: usize, key: &'static str) -> [PathStep<'static>; 3] {
            [Key(list), Item(index), Key(key)]
        }
        let file = self.file;
        for (index, charge) in file.charges.iter().enumerate() {
            self.somewhere(&at("charges", index, "title"), Some(&charge.title), SHORT);
        }
        for (index, fact) in file.episodes.iter().enumerate() {
            self.somewhere(&at("episodes", index, "text"), Some(&fact.text), LONG);
        }
        for (index, statement) in file.statements.iter().enumerate() {
            let text = Some(&statement.text);
            self.somewhere(&at("statements", index, "text"), text, LONG);
        }
        for (index, related) in file.related.iter().enumerate() {
            self.somewhere(&at("related", index, "title"), Some(&related.title), SHORT);
            let outcome = related.outcome.as_ref();
            self.somewhere(&at("related", index, "outcome"), outcome, LONG);
        }
        for (index, source) in file.sources.iter().enumerate() {
            self.somewhere(&at("sources", index, "title"), Some(&source.title), SHORT);
            self.plain(&at("sources", index, "url"), source.url.as_deref());
        }
        for (index, entry) in file.custody.iter().enumerate() {
            self.somewhere(&at("custody", index, "place"), entry.place.as_ref(), SHORT);
        }
        for (index, hearing) in file.hearings.iter().enumerate() {
            self.somewhere(&at("hearings", index, "note"), hearing.note.as_ref(), LONG);
            self.plain(&at("hearings", index, "room"), hearing.room.as_deref());
        }
    }

    /// A text that must be there in every language.
    fn everywhere(&mut self, at: &[PathStep<'_>], words: &Words, longest: usize) {
        let missing: Vec<&str> = Language::ALL
            .into_iter()
            .filter(|language| words.get(*language).is_none())
            .map(Language::code)
            .collect();
        if !missing.is_empty() {
            self.wrong(
                at,
                format!(
                    "is missing in {}; it is needed in kk, ru and en",
                    missing.join(", ")
                ),
            );
        }
        self.each(at, words, longest);
    }

    /// A text that may be missing, and may be in one language only.
    fn somewhere(&mut self, at: &[PathStep<'_>], words: Option<&Words>, longest: usize) {
        let Some(words) = words else { return };
        if words.is_empty() {
            self.wrong(
                at,
                "has no text; write one in kk, ru or en, or leave the key out".to_owned(),
            );
        }
        self.each(at, words, longest);
    }

    /// Other spellings under which something is searched.
    fn spellings(&mut self, of: &[PathStep<'_>], also: &[String]) {
        for (index, spelling) in also.iter().enumerate() {
            let at = [of, &[Key("also"), Item(index)]].concat();
            self.plain(&at, Some(spelling));
        }
    }

    /// A text that is the same for every language, and may be missing.
    fn plain(&mut self, at: &[PathStep<'_>], text: Option<&str>) {
        if let Some(text) = text {
            self.one(at, text, SHORT);
        }
    }

    /// A fault names the language that it is about.
    fn each(&mut self, at: &[PathStep<'_>], words: &Words, longest: usize) {
        for language in Language::ALL {
            if let Some(text) = words.get(language) {
                self.one(&[at, &[Key(language.code())]].concat(), text, longest);
            }
        }
    }

    fn one(&mut self, at: &[PathStep<'_>], text: &str, longest: usize) {
        let length = text.trim().chars().count();
        if text.trim().is_empty() {
            self.wrong(
                at,
                "is empty; leave the key out where there is nothing to say".to_owned(),
            );
        } else if length > longest {
            self.wrong(
                at,
                format!("has {length} characters; at most {longest} are allowed; shorten it"),
            );
        } else if text.chars().any(|c| c.is_control() && c != '\n') {
            self.wrong(
                at,
                "has a control character; only text and line breaks are allowed".to_owned(),
            );
        } else if let Some(hidden) = text.chars().find(|c| is_invisible(*c)) {
            self.wrong(
                at,
                format!(
                    "has the character U+{:04X}, which nobody sees and which can make a line read otherwise than it is \
                     written; take it out",
                    u32::from(hidden)
                ),
            );
        }
    }
}
