//! One claim has one voice and one date: what stands before a text is not said in it again.

use hearing_bot::{
    casefile::{self, CaseFile},
    domain::{
        approx::ApproxDate,
        event::Statement,
        language::{Language, Words},
        people::Fact,
    },
};

/// Words that say who claims something.
fn voices(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &[
            "according to",
            "alleg",
            "investigat",
            "prosecut",
            "reportedly",
            "says",
        ],
        Language::Ru => &[
            "по версии",
            "по словам",
            "следстви",
            "обвинени",
            "сообща",
            "говорит",
        ],
        Language::Kk => &[
            "айтуынша",
            "нұсқасы бойынша",
            "тергеу органы",
            "айыптау тарабы",
            "дейді",
            "хабарла",
        ],
    }
}

/// The months as they stand in a sentence, from January.
fn months(language: Language) -> [&'static str; 12] {
    match language {
        Language::En => [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ],
        Language::Ru => [
            "январ",
            "феврал",
            "март",
            "апрел",
            "мая",
            "июн",
            "июл",
            "август",
            "сентябр",
            "октябр",
            "ноябр",
            "декабр",
        ],
        Language::Kk => [
            "қаңтар",
            "ақпан",
            "наурыз",
            "сәуір",
            "мамыр",
            "маусым",
            "шілде",
            "тамыз",
            "қыркүйек",
            "қазан",
            "қараша",
            "желтоқсан",
        ],
    }
}

/// What a text says that its head has said: a word of a voice, the date, the name of who speaks.
fn said_again(
    text: &Words,
    voiced: bool,
    date: Option<ApproxDate>,
    speaker: Option<&Words>,
) -> Vec<String> {
    let mut again = Vec::new();
    for language in Language::ALL {
        let Some(text) = text.get(language).map(str::to_lowercase) else {
            continue;
        };
        let mut heads: Vec<String> = Vec::new();
        if voiced {
            heads.extend(voices(language).iter().map(|&voice| voice.to_owned()));
        }
        match date {
            Some(
                ApproxDate::Day(_) | ApproxDate::DayOfSomeYear { .. } | ApproxDate::Month { .. },
            ) => {
                heads.extend(months(language).map(str::to_owned));
            }
            Some(ApproxDate::Year(year)) => heads.push(year.to_string()),
            None => {}
        }
        let name = speaker.and_then(|name| name.get(language));
        let surname = name.and_then(|name| name.split(' ').next_back());
        heads.extend(surname.map(str::to_lowercase));
        let found = heads.into_iter().filter(|head| text.contains(head));
        again.extend(found.map(|head| format!("{language}: “{head}” in: {text}")));
    }
    again
}

fn of_fact(fact: &Fact) -> Vec<String> {
    said_again(&fact.text, fact.side.is_some(), fact.when, None)
}

fn of_statement(statement: &Statement, file: &CaseFile) -> Vec<String> {
    let speaker = statement.speaker.as_ref();
    let speaker = speaker.and_then(|key| file.people.iter().find(|it| &it.key == key));
    let name = speaker.map(|it| &it.name);
    said_again(&statement.text, false, statement.said, name)
}

fn of_file(file: &CaseFile) -> Vec<String> {
    let background = file.people.iter().flat_map(|person| &person.background);
    let facts = background.chain(&file.episodes).flat_map(of_fact);
    let statements = file.statements.iter();
    let statements = statements.flat_map(|statement| of_statement(statement, file));
    let mut again: Vec<String> = facts.chain(statements).collect();
    // A hearing's note is shown as reported, beside the hearing's date and the date at which it goes on.
    let notes = file.hearings.iter().filter_map(|hearing| {
        let note = hearing.note.as_ref()?;
        Some(said_again(
            note,
            true,
            Some(ApproxDate::Day(hearing.day)),
            None,
        ))
    });
    again.extend(notes.flatten());
    again
}

#[test]
fn no_claim_of_the_first_case_has_two_voices_or_two_dates() {
    let text = include_str!("../../config/cases/almaty-2025.toml");
    let file = casefile::read("almaty-2025.toml", text).unwrap();
    assert_eq!(of_file(&file), [""; 0]);
}

#[test]
fn a_voice_or_a_date_that_is_said_again_is_found() {
    let text = include_str!("../../config/cases/almaty-2025.toml");
    let cache = "text = { en = \"at night, a cache";
    for (written, again, finds) in [
        (
            cache,
            "text = { en = \"On the night of 15 June a cache",
            "june",
        ),
        (
            cache,
            "text = { en = \"Investigators say that at night a cache",
            "investigat",
        ),
        (
            "en = \"Emphasises that",
            "en = \"Lawyer Zhanara Balgabaeva emphasises that",
            "balgabaeva",
        ),
        (
            "en = \"at the hearing Talgat",
            "en = \"at the hearing of 25 February Talgat",
            "february",
        ),
        (
            "note = { en = \"the court decided to continue the hearing on another day",
            "note = { en = \"the court, the report says, decided to continue",
            "says",
        ),
    ] {
        assert!(text.contains(written), "{written}");
        let file = casefile::read("changed.toml", &text.replace(written, again)).unwrap();
        let found = of_file(&file);
        assert!(
            found.iter().any(|it| it.contains(finds)),
            "{again}: {found:?}"
        );
    }
}
