//! The languages' files, compiled in, and the two macros that say a message: ids and arguments are checked by the compiler.

use std::{borrow::Cow, collections::HashSet, sync::LazyLock};

use i18n_embed::{
    I18nAssets, LanguageLoader, fluent::FluentLanguageLoader, unic_langid::LanguageIdentifier,
};

use crate::domain::language::Language;

const EN: &str = include_str!("../../config/locales/en/bot.ftl");
const RU: &str = include_str!("../../config/locales/ru/bot.ftl");
const KK: &str = include_str!("../../config/locales/kk/bot.ftl");

static LOADERS: LazyLock<[FluentLanguageLoader; 3]> = LazyLock::new(|| Language::ALL.map(load));

/// Says a message as rich text: arguments keep their styles, and text that has none is text, whatever it holds.
macro_rules! say {
    ($language:expr, $id:literal $(,)?) => {
        $crate::domain::rich_text::RichText::plain(i18n_embed_fl::fl!(
            $crate::text::loader::of($language),
            $id
        ))
    };
    ($language:expr, $id:literal $(, $name:ident = $value:expr)+ $(,)?) => {{
        let mut arguments = $crate::text::arguments::Arguments::default();
        let formatted = i18n_embed_fl::fl!(
            $crate::text::loader::of($language),
            $id
            $(, $name = arguments.give($value))+
        );
        arguments.fill(&formatted)
    }};
}

/// Says a message where Telegram knows no styles: on buttons, in the menu, in answers to buttons.
macro_rules! plain {
    ($language:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        i18n_embed_fl::fl!($crate::text::loader::of($language), $id $(, $name = $value)*)
    };
}

pub(super) use {plain, say};

/// The messages that a language does not have and English does, as `ru: headline-set`.
pub fn missing() -> Vec<String> {
    let ids = |text: &'static str| {
        let messages = text.lines().filter_map(|line| line.split_once(" ="));
        let ids = messages.map(|(id, _)| id);
        ids.filter(|id| id.starts_with(|c: char| c.is_ascii_lowercase()))
    };
    let lacking = |language: Language, text| {
        let known: HashSet<&str> = ids(text).collect();
        ids(EN)
            .filter(move |id| !known.contains(id))
            .map(move |id| format!("{language}: {id}"))
    };
    lacking(Language::Ru, RU)
        .chain(lacking(Language::Kk, KK))
        .collect()
}

/// The messages of a language.
pub(super) fn of(language: Language) -> &'static FluentLanguageLoader {
    let [kk, ru, en] = &*LOADERS;
    match language {
        Language::Kk => kk,
        Language::Ru => ru,
        Language::En => en,
    }
}

fn load(language: Language) -> FluentLanguageLoader {
    let loader = FluentLanguageLoader::new("bot", identifier(Language::En));
    loader
        .load_languages(&Files, &[identifier(language)])
        .expect("the English file is compiled in");
    // The marks around arguments serve mixed directions of writing; these three languages share one.
    loader.set_use_isolating(false);
    loader
}

fn identifier(language: Language) -> LanguageIdentifier {
    language
        .code()
        .parse()
        .expect("the three codes are language tags")
}

/// The files by the names under which the loader asks for them. `include_str!` makes the compiler check the messages
/// again when a file changes.
struct Files;

impl I18nAssets for Files {
    fn get_files(&self, file_path: &str) -> Vec<Cow<'_, [u8]>> {
        let found = match file_path {
            "en/bot.ftl" => Some(EN),
            "ru/bot.ftl" => Some(RU),
            "kk/bot.ftl" => Some(KK),
            _ => None,
        };
        found
            .map(|text| Cow::Borrowed(text.as_bytes()))
            .into_iter()
            .collect()
    }

    fn filenames_iter(&self) -> Box<dyn Iterator<Item = String> + '_> {
        let names = Language::ALL.map(|language| format!("{language}/bot.ftl"));
        Box::new(names.into_iter())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use i18n_embed::I18nAssets;

    use super::*;
    use crate::text::arguments::MARKS;

    /// A message as far as languages must agree, and the arms of its plurals.
    #[derive(Debug, Default, PartialEq, Eq)]
    struct Shape {
        arguments: BTreeSet<String>,
        counted: BTreeSet<String>,
        arms: Vec<BTreeSet<String>>,
    }

    fn text_of(language: Language) -> &'static str {
        match language {
            Language::En => EN,
            Language::Ru => RU,
            Language::Kk => KK,
        }
    }

    /// Reads a file as it is written here: a message begins a line, an arm stands on a line of its own.
    fn shapes(file: &str) -> BTreeMap<String, Shape> {
        let mut shapes: BTreeMap<String, Shape> = BTreeMap::new();
        let mut current = String::new();
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                let (id, _) = line.split_once(" = ").expect("id = text");
                current = id.to_owned();
                let repeated = shapes.insert(current.clone(), Shape::default());
                assert_eq!(repeated, None, "{current} stands twice");
            }
            let Some(shape) = shapes.get_mut(&current) else {
                continue;
            };
            for rest in line.split('$').skip(1) {
                let name: String = rest
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                    .collect();
                if rest[name.len()..].trim_start().starts_with("->") {
                    shape.counted.insert(name.clone());
                    shape.arms.push(BTreeSet::new());
                }
                shape.arguments.insert(name);
            }
            let arm = line.trim_start().trim_start_matches('*').strip_prefix('[');
            if let (Some(arm), Some(arms)) = (arm, shape.arms.last_mut()) {
                arms.insert(arm.split(']').next().unwrap_or_default().to_owned());
            }
        }
        shapes
    }

    fn arms_of(language: Language) -> BTreeSet<String> {
        let arms: &[&str] = match language {
            Language::En | Language::Kk => &["one", "other"],
            Language::Ru => &["one", "few", "many", "other"],
        };
        arms.iter().map(|arm| (*arm).to_owned()).collect()
    }

    #[test]
    fn every_language_says_the_same_messages_with_the_same_arguments() {
        let english = shapes(EN);
        for language in [Language::Ru, Language::Kk] {
            let other = shapes(text_of(language));
            let ids = |shapes: &BTreeMap<String, Shape>| shapes.keys().cloned().collect::<Vec<_>>();
            assert_eq!(ids(&other), ids(&english), "{language}");
            for (id, shape) in &english {
                let other = &other[id];
                assert_eq!(other.arguments, shape.arguments, "{language}: {id}");
                assert_eq!(other.counted, shape.counted, "{language}: {id}");
            }
        }
    }

    #[test]
    fn every_plural_has_the_arms_of_its_language() {
        for language in Language::ALL {
            for (id, shape) in shapes(text_of(language)) {
                for arms in &shape.arms {
                    assert_eq!(arms, &arms_of(language), "{language}: {id}");
                }
            }
        }
    }

    #[test]
    fn the_files_hold_no_mark_of_an_argument_and_are_read_whole() {
        for language in Language::ALL {
            let file = text_of(language);
            assert!(!file.contains(|c| MARKS.contains(&c)), "{language}");
            let identifier = identifier(language);
            let read = of(language).with_message_iter(&identifier, |messages| messages.count());
            assert_eq!(
                read,
                shapes(file).len(),
                "{language}: some lines are no Fluent"
            );
        }
        let names: Vec<String> = Files.filenames_iter().collect();
        assert!(names.iter().all(|name| !Files.get_files(name).is_empty()));
    }

    #[test]
    fn plurals_follow_each_language() {
        let days = |language, days: u64| {
            say!(language, "no-news-for", days = days)
                .as_str()
                .to_owned()
        };
        assert_eq!(days(Language::En, 1), "Last checked or updated 1 day ago.");
        assert_eq!(days(Language::En, 2), "Last checked or updated 2 days ago.");
        assert_eq!(
            days(Language::Ru, 21),
            "Последнее обновление: 21 день назад."
        );
        assert_eq!(days(Language::Ru, 3), "Последнее обновление: 3 дня назад.");
        assert_eq!(
            days(Language::Ru, 12),
            "Последнее обновление: 12 дней назад."
        );
        assert_eq!(days(Language::Kk, 1), "Соңғы рет 1 күн бұрын жаңартылған.");
        assert_eq!(days(Language::Kk, 5), "Соңғы рет 5 күн бұрын жаңартылған.");
    }
}
