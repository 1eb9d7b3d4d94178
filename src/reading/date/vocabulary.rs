//! The words of a date in Kazakh, Russian and English, and what each means.

use std::{collections::HashMap, sync::LazyLock};

use chrono::Weekday;

use crate::reading::fold::fold;

/// What a word means in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// 1 to 12.
    Month(u32),
    Weekday(Weekday),
    /// So many days from today: today, tomorrow, yesterday.
    Ahead(i64),
    /// A number written out.
    Number(u32),
    /// English "a", one in "in a week".
    A,
    Next,
    This,
    /// The nearest to come.
    Coming,
    Week,
    Day,
    /// Russian "дня": of days, or of the hours after noon.
    OfDay,
    /// Follows what it belongs to and adds nothing: "жұма күні", "27 числа".
    OnDay,
    /// Before a span: "через", "in".
    In,
    /// After a span: "кейін", "later".
    Later,
    /// English "after", in "the day after tomorrow".
    After,
    /// Before a time, and before other things too.
    At,
    /// Before a day.
    On,
    Hour,
    Minute,
    /// Kazakh "жарым": half past.
    HalfPast,
    Part(Part),
    Noon,
    /// Kazakh "түстен", which wants "кейін" to mean the hours after noon.
    FromNoon,
    Year,
    /// The ending of a day's number.
    Ordinal,
    /// A Kazakh case ending, set off from figures by a hyphen.
    Ending,
}

/// A part of the day, as it is said together with an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Ante meridiem.
    Am,
    /// Post meridiem.
    Pm,
    Morning,
    /// "дня": from late morning to early evening.
    Day,
    Evening,
}

/// What a word means; `None` for one that dates are not made of.
pub(super) fn meaning(written: &str) -> Option<Word> {
    MEANINGS.get(&spelling(written)).copied()
}

/// Every form of every word. A form listed as itself goes before one made of a stem and an ending: "күні" is no "күн".
static MEANINGS: LazyLock<HashMap<String, Word>> = LazyLock::new(|| {
    let made = STEMS.iter().flat_map(|(word, stems)| {
        stems.split(' ').flat_map(move |stem| {
            let endings = KAZAKH_ENDINGS.split_whitespace().chain(Some(""));
            endings.map(move |ending| (spelling(&format!("{stem}{ending}")), *word))
        })
    });
    let listed = FORMS
        .iter()
        .flat_map(|(word, forms)| forms.split(' ').map(|form| (spelling(form), *word)));
    made.chain(listed).collect()
});

/// How a word is looked up: `a.m.` is `am`.
fn spelling(word: &str) -> String {
    fold(word).replace('.', "")
}

/// Words that take Kazakh endings; the Latin spellings are those that phones without a Kazakh keyboard produce.
const STEMS: &[(Word, &str)] = &[
    (Word::Month(1), "қаңтар qantar kantar"),
    (Word::Month(2), "ақпан aqpan akpan"),
    (Word::Month(3), "наурыз nauryz"),
    (Word::Month(4), "сәуір sauir"),
    (Word::Month(5), "мамыр mamyr"),
    (Word::Month(6), "маусым mausym"),
    (Word::Month(7), "шілде shilde"),
    (Word::Month(8), "тамыз tamyz"),
    (Word::Month(9), "қыркүйек qyrkuiek kyrkuiek"),
    (Word::Month(10), "қазан qazan kazan"),
    (Word::Month(11), "қараша qarasha karasha"),
    (Word::Month(12), "желтоқсан zheltoqsan jeltoqsan zheltoksan"),
    (Word::Weekday(Weekday::Mon), "дүйсенбі duisenbi"),
    (Word::Weekday(Weekday::Tue), "сейсенбі seisenbi"),
    (Word::Weekday(Weekday::Wed), "сәрсенбі sarsenbi"),
    (Word::Weekday(Weekday::Thu), "бейсенбі beisenbi"),
    (Word::Weekday(Weekday::Fri), "жұма zhuma juma"),
    (Word::Weekday(Weekday::Sat), "сенбі senbi"),
    (Word::Weekday(Weekday::Sun), "жексенбі zheksenbi jeksenbi"),
    (Word::Ahead(0), "бүгін bugin"),
    (Word::Ahead(1), "ертең erten erteng"),
    (Word::Ahead(2), "бүрсігүн бүрсүгүн bursigun"),
    (Word::Week, "апта apta"),
    (Word::Day, "күн"),
    (Word::Hour, "сағат sagat"),
    (Word::HalfPast, "жарым"),
    (Word::Number(1), "бір"),
    (Word::Number(2), "екі"),
    (Word::Number(3), "үш"),
    (Word::Number(4), "төрт"),
    (Word::Number(5), "бес"),
    (Word::Number(6), "алты"),
    (Word::Number(7), "жеті"),
    (Word::Number(8), "сегіз"),
    (Word::Number(9), "тоғыз"),
    (Word::Number(10), "он"),
    (Word::Noon, "талтүс"),
];

/// The cases, and the cases of the third person's possessive: "жұмада", "ақпанның", "ақпанында".
const KAZAKH_ENDINGS: &str = "да де та те ға ге қа ке дан ден тан тен нан нен ның нің дың дің тың тің ы і сы сі \
    ында інде нда нде сында сінде ына іне сына сіне da de ta te ga ge ka ke";

const FORMS: &[(Word, &str)] = &[
    (
        Word::Month(1),
        "январь января январе январю янв қаң january jan",
    ),
    (
        Word::Month(2),
        "февраль февраля феврале февралю фев февр ақп february feb",
    ),
    (Word::Month(3), "март марта марте марту мар нау march mar"),
    (
        Word::Month(4),
        "апрель апреля апреле апрелю апр сәу april apr",
    ),
    (Word::Month(5), "май мая мае маю мам may"),
    (Word::Month(6), "июнь июня июне июню июн мау june jun"),
    (Word::Month(7), "июль июля июле июлю июл шіл july jul"),
    (
        Word::Month(8),
        "август августа августе августу авг там august aug",
    ),
    (
        Word::Month(9),
        "сентябрь сентября сентябре сентябрю сен сент қыр september sep sept",
    ),
    (
        Word::Month(10),
        "октябрь октября октябре октябрю окт қаз october oct",
    ),
    (
        Word::Month(11),
        "ноябрь ноября ноябре ноябрю ноя нояб қар november nov",
    ),
    (
        Word::Month(12),
        "декабрь декабря декабре декабрю дек жел желт december dec",
    ),
    (
        Word::Weekday(Weekday::Mon),
        "понедельник понедельника понедельнику пн пон дс monday mon",
    ),
    (
        Word::Weekday(Weekday::Tue),
        "вторник вторника вторнику вт сс tuesday tue tues",
    ),
    (
        Word::Weekday(Weekday::Wed),
        "среда среду среды среде ср wednesday wed",
    ),
    (
        Word::Weekday(Weekday::Thu),
        "четверг четверга четвергу чт чет бс thursday thu thur thurs",
    ),
    (
        Word::Weekday(Weekday::Fri),
        "пятница пятницу пятницы пятнице пт пят жм friday fri",
    ),
    (
        Word::Weekday(Weekday::Sat),
        "суббота субботу субботы субботе сб суб saturday sat",
    ),
    (
        Word::Weekday(Weekday::Sun),
        "воскресенье воскресенья воскресенью вс воскр жс sunday sun",
    ),
    (Word::Ahead(-1), "вчера кеше yesterday"),
    (Word::Ahead(0), "сегодня today"),
    (Word::Ahead(1), "завтра tomorrow"),
    (Word::Ahead(2), "послезавтра"),
    (Word::Number(1), "один одну one"),
    (Word::Number(2), "два две two"),
    (Word::Number(3), "три three"),
    (Word::Number(4), "четыре four"),
    (Word::Number(5), "пять five"),
    (Word::Number(6), "шесть six"),
    (Word::Number(7), "семь seven"),
    (Word::Number(8), "восемь eight"),
    (Word::Number(9), "девять nine"),
    (Word::Number(10), "десять ten"),
    (Word::Number(11), "одиннадцать eleven"),
    (Word::Number(12), "двенадцать twelve"),
    (Word::A, "a an"),
    (
        Word::Next,
        "следующий следующая следующую следующее следующей след келесі келер next",
    ),
    (Word::This, "этот эта эту это этой осы бұл this"),
    (
        Word::Coming,
        "ближайший ближайшая ближайшую ближайшее алдағы coming",
    ),
    (Word::Week, "неделя неделю недели неделе недель week weeks"),
    (Word::Day, "день дней day days"),
    (Word::OfDay, "дня"),
    (Word::OnDay, "числа число күні күнгі"),
    (Word::In, "через in"),
    (Word::Later, "кейін соң later"),
    (Word::After, "after"),
    (Word::At, "в во к с at from @"),
    (Word::On, "на on the of t"),
    (Word::Hour, "ч час часа часов o'clock oclock h hrs сағ"),
    (Word::Minute, "мин минут минута минуты минутта m min"),
    (Word::Part(Part::Am), "am"),
    (Word::Part(Part::Pm), "pm afternoon түскі"),
    (
        Word::Part(Part::Morning),
        "утра утром таңғы таңертең таңертеңгі morning",
    ),
    (Word::Part(Part::Day), "днём"),
    (
        Word::Part(Part::Evening),
        "вечера вечером кешкі кешке кешкісін evening",
    ),
    (Word::Noon, "полдень noon түсте"),
    (Word::FromNoon, "түстен"),
    (Word::Year, "г год года году ж жыл жылғы жылдың жылы"),
    (
        Word::Ordinal,
        "го ое е ого му st nd rd th ші шы нші ншы інші ыншы сі сы і ы сінде сында інде ында сіне сына іне ына",
    ),
    (
        Word::Ending,
        "да де та те ға ге қа ке дан ден тан тен нан нен",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_form_means_two_things() {
        for (word, forms) in FORMS.iter().chain(STEMS) {
            for form in forms.split(' ') {
                assert_eq!(meaning(form), Some(*word), "{form}");
            }
        }
    }
}
