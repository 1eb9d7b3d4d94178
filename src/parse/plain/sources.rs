//! From whom an editor has it: "по словам адвоката", "says a lawyer", "адвокаттың айтуынша".

use std::{collections::HashMap, ops::Range, sync::LazyLock};

use super::words::PlainWord;
use crate::{domain::attribution::Voice, parse::fold::fold};

const VOICES: &[(Voice, &str)] = &[
    (
        Voice::Lawyer,
        "адвокат адвоката адвокату адвокаты адвокатов адвокатом защитник защитника защитники защитников защита защиты lawyer \
         lawyers lawyer's lawyers' counsel attorney defence defense адвокаттың адвокаттар адвокаттардың адвокаты адвокатының қорғаушы \
         қорғаушының қорғаушысы қорғаушысының",
    ),
    (
        Voice::Court,
        "суд суда суде судья судьи судьей канцелярия канцелярии пресс-служба пресс-службе пресс-службы секретарь секретаря \
         court court's judge judge's clerk registry сот соттың судья судьяның сотта кеңсе кеңсесі кеңсесінің хатшы хатшысы хатшының",
    ),
    (
        Voice::Observer,
        "наблюдатель наблюдателя наблюдатели наблюдателей наблюдательница наблюдательницы правозащитник правозащитника \
         правозащитники правозащитников observer observers observer's observers' monitor monitors monitor's бақылаушы бақылаушының бақылаушылар \
         бақылаушылардың бақылаушымыз бақылаушымыздың",
    ),
];

/// Before the voice. Behind it the clause goes on.
const BEFORE: &str = "по словам, со слов, по информации, по данным, по сообщению, как сообщил, как сообщила, как сообщили, \
     как сообщает, как говорит, как сказал, как передает, according to, as reported by, as told by, source, источник, \
     дереккөз, дереккөзі";

/// Before the voice at the end of a clause.
const BEFORE_AT_END: &str = "сообщил, сообщила, сообщили, сообщает, сообщают, говорит, говорят, сказал, сказала, сказали, \
     рассказал, рассказала, рассказали, передал, передала, передает, подтвердил, подтвердила, подтвердили, уточнил, уточнила, \
     пишет, says, say, said, reports, reported, told by, from, confirmed by, reported by, деді, деп хабарлады, деп айтты, \
     хабарлады, от";

/// Behind the voice. Behind it the clause goes on.
const BEHIND: &str = "айтуынша, айтуы бойынша, сөзінше, сөзіне қарағанда, мәліметінше, мәліметі бойынша, хабарлауынша, \
     ақпараты бойынша, хабарлауы бойынша, хабарлағандай, айтқандай, сообщил что, сообщила что, сообщили что, сообщает что, говорит что, говорят что, \
     сказал что, сказала что, сказали что, рассказал что, рассказала что, передал что, подтвердил что, says that, said that, \
     reports that, tells us that, told us that, confirmed that, says the, tells us, told us";

/// Behind the voice at the end of a clause.
const BEHIND_AT_END: &str = "сообщил, сообщила, сообщили, сообщает, говорит, говорят, сказал, сказала, сказали, рассказал, \
     рассказала, передал, передала, подтвердил, подтвердила, says, say, said, reports, reported, confirmed, told us, tells us, \
     айтты, хабарлады, деді, дейді, растады";

/// Behind the voice that begins a clause: "the court says Ashimov is moved".
const BEHIND_AT_BEGINNING: &str = "says, say, said, reports, reported, confirms, confirmed";

/// Between such a word and the voice.
const BETWEEN: &str = "наш наша нашего нашей наши его ее их самого a an the our his her their біздің оның судебный судебного \
     районного районный городского trial the";

/// Behind the voice, of it: "канцелярии суда", "court's press office".
const BEHIND_VOICE: &str = "суда соттың press office service staff подсудимого подсудимой защиты";

struct Table {
    voices: HashMap<String, Voice>,
    before: Vec<Vec<String>>,
    before_at_end: Vec<Vec<String>>,
    behind: Vec<Vec<String>>,
    behind_at_end: Vec<Vec<String>>,
    behind_at_beginning: Vec<Vec<String>>,
    between: Vec<String>,
    behind_voice: Vec<String>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let phrases = |listed: &str| -> Vec<Vec<String>> {
        let words = |phrase: &str| phrase.split_whitespace().map(fold).collect();
        let mut phrases: Vec<Vec<String>> = listed.split(',').map(words).collect();
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
        phrases
    };
    let words = |listed: &str| listed.split_whitespace().map(fold).collect();
    let voices = VOICES
        .iter()
        .flat_map(|(voice, listed)| listed.split_whitespace().map(|form| (fold(form), *voice)));
    Table {
        voices: voices.collect(),
        before: phrases(BEFORE),
        before_at_end: phrases(BEFORE_AT_END),
        behind: phrases(BEHIND),
        behind_at_end: phrases(BEHIND_AT_END),
        behind_at_beginning: phrases(BEHIND_AT_BEGINNING),
        between: words(BETWEEN),
        behind_voice: words(BEHIND_VOICE),
    }
});

/// The first source that a text names, and the words that name it.
pub(super) fn source(words: &[PlainWord]) -> Option<(Voice, Range<usize>)> {
    (0..words.len()).find_map(|at| {
        let voice = *TABLE.voices.get(&words[at].folded)?;
        let range = around(words, at)?;
        Some((voice, range))
    })
}

/// The words around a voice that make it a source.
fn around(words: &[PlainWord], at: usize) -> Option<Range<usize>> {
    let is = |list: &[String], at: usize| {
        words
            .get(at)
            .is_some_and(|word| list.contains(&word.folded))
    };
    let mut start = at;
    while start > 0 && is(&TABLE.between, start - 1) && !begins(words, start) {
        start -= 1;
    }
    let mut end = at + 1;
    while is(&TABLE.behind_voice, end) && !begins(words, end) {
        end += 1;
    }
    let ends = |at: usize| at >= words.len() || begins(words, at);
    let is_joined = start == 0 || !begins(words, start) || follows_mark(words, start);
    if is_joined && let Some(length) = preceded(words, start, &TABLE.before) {
        return Some(start - length..end);
    }
    if let Some(length) = followed(words, end, &TABLE.behind) {
        return Some(start..end + length);
    }
    if ends(end)
        && let Some(length) = preceded(words, start, &TABLE.before_at_end)
    {
        return Some(start - length..end);
    }
    if (start == 0 || begins(words, start))
        && !begins(words, end)
        && let Some(length) = followed(words, end, &TABLE.behind_at_beginning)
    {
        return Some(start..end + length);
    }
    let length = followed(words, end, &TABLE.behind_at_end)?;
    (ends(end + length) && !begins(words, end)).then(|| start..end + length)
}

/// Whether the word before is the mark of a source, which a colon follows.
fn follows_mark(words: &[PlainWord], start: usize) -> bool {
    let before = start.checked_sub(1).and_then(|at| words.get(at));
    before.is_some_and(|word| is_mark(&word.folded))
}

/// Whether a word says that a source follows.
pub(super) fn is_mark(word: &str) -> bool {
    let word = fold(word.trim_end_matches([':', '-', '–', '—']));
    ["source", "источник", "дереккоз", "дереккози"].contains(&word.as_str())
}

fn begins(words: &[PlainWord], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.begins_clause)
}

/// How many words before a place are one of the phrases.
fn preceded(words: &[PlainWord], at: usize, phrases: &[Vec<String>]) -> Option<usize> {
    let found = phrases.iter().find(|phrase| {
        let from = at.checked_sub(phrase.len());
        let run = from.and_then(|from| words.get(from..at));
        run.is_some_and(|run| are(run, phrase))
    });
    found.map(Vec::len)
}

/// How many words from a place on are one of the phrases; "сообщил, что" is one with its comma.
fn followed(words: &[PlainWord], at: usize, phrases: &[Vec<String>]) -> Option<usize> {
    let found = phrases.iter().find(|phrase| {
        let run = words.get(at..at + phrase.len());
        run.is_some_and(|run| are(run, phrase))
    });
    found.map(Vec::len)
}

fn are(run: &[PlainWord], phrase: &[String]) -> bool {
    run.iter()
        .zip(phrase)
        .all(|(word, known)| word.folded == *known)
}
