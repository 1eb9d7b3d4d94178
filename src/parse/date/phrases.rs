//! Phrases of several words that mean one thing: that there is no date, no time, no court room, or a part of the day.

use std::{collections::HashSet, sync::LazyLock};

use super::{
    lexeme::{Lexeme, LexemeKind},
    word::{DayPart, Word},
};
use crate::parse::{fold::fold, phrases::PhraseTable};

/// The phrases; those that the bot itself writes are among them.
const PHRASES: &[(Word, &str)] = &[
    (
        Word::NoDate,
        "без даты, без новой даты, без назначения даты, без назначения новой даты, без указания даты, дата не назначена, \
         дата пока не назначена, дата ещё не назначена, дата не определена, дата не известна, дата неизвестна, \
         дата пока неизвестна, дата пока не известна, дата не установлена, дата не объявлена, дата не указана, \
         дата уточняется, дата позже, дата будет позже, дата будет объявлена, дата будет объявлена позже, \
         дата будет объявлена дополнительно, дата будет назначена, дата будет назначена позже, новая дата не назначена, \
         новая дата неизвестна, новая дата пока неизвестна, новая дата не известна, новая дата пока не назначена, новая дата не объявлена, нет даты, даты нет, даты пока нет, \
         даты ещё нет, новой даты нет, на неопределённый срок, на неопределённое время, неопределённый срок, бессрочно, \
         до особого распоряжения, когда неизвестно, неизвестно когда, неизвестно, день не назначен",
    ),
    (
        Word::NoDate,
        "күні белгісіз, күні әлі белгісіз, күні белгіленбеген, күні белгіленбеді, күні әлі белгіленбеген, \
         күні белгіленген жоқ, күні тағайындалмаған, күні тағайындалмады, күні хабарланбаған, күні хабарланбады, \
         күні анықталмаған, күні айтылмаған, күні жоқ, күні кейін хабарланады, күні кейін белгіленеді, күнсіз, датасыз, \
         дата белгісіз, белгісіз мерзімге, белгісіз уақытқа, мерзімсіз, жаңа күні белгісіз, жаңа күні белгіленбеген, \
         жаңа күн белгіленбеген, қашан екені белгісіз, белгісіз",
    ),
    (
        Word::NoDate,
        "no date, no new date, no date yet, no date set, without a date, without date, without a new date, date not set, \
         date is not set, new date not set, date unknown, date is unknown, unknown date, date not known, date not fixed, \
         date not announced, date not given, date to be set, date to be announced, date to be confirmed, date tba, \
         date tbc, date tbd, new date unknown, new date not known, indefinitely, indefinite, sine die, until further notice, \
         tbd, tba, tbc, undated, unknown",
    ),
    (
        Word::NoTime,
        "время не объявлено, время пока не объявлено, время не назначено, время пока не назначено, время не известно, \
         время неизвестно, время пока неизвестно, время пока не известно, время не указано, время не определено, \
         время не установлено, время уточняется, время позже, время будет позже, время будет объявлено, \
         время будет объявлено позже, время будет объявлено дополнительно, без времени, без указания времени, \
         уақыты белгісіз, уақыты әлі белгісіз, уақыты хабарланбаған, уақыты хабарланбады, уақыты белгіленбеген, \
         уақыты айтылмаған, уақыты анықталмаған, уақыты жоқ, уақыты кейін хабарланады, сағаты белгісіз, уақытсыз, \
         time not announced, time unknown, time not known, time not set, time not given, time not yet known, no time, \
         no time yet, no time set, no time announced, without a time, without time, time tba, time tbc, time tbd, \
         time to be announced, time to be confirmed",
    ),
    (
        Word::NoRoom,
        "зал неизвестен, зал не известен, зал пока неизвестен, зал не объявлен, зал не назначен, зал не указан, \
         зал уточняется, без зала, кабинет неизвестен, кабинет не известен, залы белгісіз, зал белгісіз, \
         залы хабарланбаған, зал хабарланбаған, room unknown, room not known, room not announced, room tba, room tbc, \
         no room, courtroom unknown, courtroom not known, courtroom not announced",
    ),
    (
        Word::Part(DayPart::Pm),
        "после обеда, после полудня, во второй половине дня, түстен кейін, түстен соң",
    ),
    (
        Word::Part(DayPart::Morning),
        "до обеда, до полудня, в первой половине дня, түске дейін",
    ),
    (Word::Noon, "в полдень, в обед, тал түсте, тал түс"),
];

static TABLE: LazyLock<PhraseTable<Word>> = LazyLock::new(|| PhraseTable::of(PHRASES));

/// The words with which phrases begin.
static FIRST: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let phrases = PHRASES.iter().flat_map(|(_, phrases)| phrases.split(','));
    let first = phrases.filter_map(|phrase| phrase.split_whitespace().next());
    first.map(fold).collect()
});

/// Joins the tokens of each phrase into one.
pub(super) fn with_phrases(tokens: Vec<Lexeme>) -> Vec<Lexeme> {
    let words: Vec<String> = tokens.iter().map(|token| token.text.clone()).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut left = tokens.into_iter();
    let mut found = Vec::with_capacity(words.len());
    while let Some(token) = left.next() {
        let rest = &words[words.len() - left.len() - 1..];
        let phrase = FIRST
            .contains(&fold(&token.text))
            .then(|| TABLE.leading(rest))
            .flatten();
        let Some((word, length)) = phrase else {
            found.push(token);
            continue;
        };
        let last = left.by_ref().take(length - 1).last();
        let end = last.map_or(token.end, |last| last.end);
        found.push(Lexeme {
            text: rest
                .iter()
                .take(length)
                .copied()
                .collect::<Vec<_>>()
                .join(" "),
            kind: LexemeKind::Word(word),
            start: token.start,
            end,
        });
    }
    found
}
