//! The forms of the words of a date, a list for each meaning.

use chrono::Weekday;

use super::word::{DayPart, Word};

/// Words that take Kazakh endings; the Latin spellings are those that phones without a Kazakh keyboard produce.
pub(super) const STEMS: &[(Word, &str)] = &[
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
    (Word::Months, "ай"),
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
    (Word::Number(20), "жиырма"),
    (Word::Number(30), "отыз"),
    (Word::Number(40), "қырық"),
    (Word::Number(50), "елу"),
    (Word::Noon, "талтүс"),
    (Word::Room, "зал бөлме кабинет"),
];

/// The cases, and the cases of the third person's possessive: "жұмада", "ақпанның", "ақпанында".
pub(super) const KAZAKH_ENDINGS: &str = "да де та те ға ге қа ке дан ден тан тен нан нен ның нің дың дің тың тің ы і \
    сы сі ында інде нда нде сында сінде ына іне сына сіне ының інің сының сінің дағы дегі тағы тегі da de ta te ga ge ka ke";

pub(super) const FORMS: &[(Word, &str)] = &[
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
        "понедельник понедельника понедельнику пн пон пнд понед дс дсн дүй monday mon monday's",
    ),
    (
        Word::Weekday(Weekday::Tue),
        "вторник вторника вторнику вт втр сс ссн сей tuesday tue tues tuesday's",
    ),
    (
        Word::Weekday(Weekday::Wed),
        "среда среду среды среде ср срд срн сәр wednesday wed weds wednesday's",
    ),
    (
        Word::Weekday(Weekday::Thu),
        "четверг четверга четвергу чт чет чтв четв бс бсн бей thursday thu thur thurs thursday's",
    ),
    (
        Word::Weekday(Weekday::Fri),
        "пятница пятницу пятницы пятнице пт птн пят пятн жм жұм friday fri friday's",
    ),
    (
        Word::Weekday(Weekday::Sat),
        "суббота субботу субботы субботе сб сбт суб субб сбн saturday sat saturday's",
    ),
    (
        Word::Weekday(Weekday::Sun),
        "воскресенье воскресенья воскресенью вс вск вскр воскр жс жк жек жсн sunday sun sunday's",
    ),
    (Word::Ahead(-1), "вчера кеше yesterday"),
    (Word::Ahead(0), "сегодня today today's"),
    (Word::Ahead(1), "завтра tomorrow tomorrow's"),
    (Word::Ahead(2), "послезавтра"),
    (Word::Number(0), "ноль нөл zero"),
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
    (Word::Number(13), "тринадцать thirteen"),
    (Word::Number(14), "четырнадцать fourteen"),
    (Word::Number(15), "пятнадцать fifteen"),
    (Word::Number(16), "шестнадцать sixteen"),
    (Word::Number(17), "семнадцать seventeen"),
    (Word::Number(18), "восемнадцать eighteen"),
    (Word::Number(19), "девятнадцать nineteen"),
    (Word::Number(20), "двадцать twenty"),
    (Word::Number(30), "тридцать thirty"),
    (Word::Number(40), "сорок forty"),
    (Word::Number(50), "пятьдесят fifty"),
    (Word::Nth(1), "первого первое первому бірінші first"),
    (Word::Nth(2), "второго второе второму екінші second"),
    (Word::Nth(3), "третьего третье третьему үшінші third"),
    (
        Word::Nth(4),
        "четвёртого четвёртое четвёртому төртінші fourth",
    ),
    (Word::Nth(5), "пятого пятое пятому бесінші fifth"),
    (Word::Nth(6), "шестого шестое шестому алтыншы sixth"),
    (Word::Nth(7), "седьмого седьмое седьмому жетінші seventh"),
    (Word::Nth(8), "восьмого восьмое восьмому сегізінші eighth"),
    (Word::Nth(9), "девятого девятое девятому тоғызыншы ninth"),
    (Word::Nth(10), "десятого десятое десятому оныншы tenth"),
    (
        Word::Nth(11),
        "одиннадцатого одиннадцатое одиннадцатому eleventh",
    ),
    (
        Word::Nth(12),
        "двенадцатого двенадцатое двенадцатому twelfth",
    ),
    (
        Word::Nth(13),
        "тринадцатого тринадцатое тринадцатому thirteenth",
    ),
    (
        Word::Nth(14),
        "четырнадцатого четырнадцатое четырнадцатому fourteenth",
    ),
    (
        Word::Nth(15),
        "пятнадцатого пятнадцатое пятнадцатому fifteenth",
    ),
    (
        Word::Nth(16),
        "шестнадцатого шестнадцатое шестнадцатому sixteenth",
    ),
    (
        Word::Nth(17),
        "семнадцатого семнадцатое семнадцатому seventeenth",
    ),
    (
        Word::Nth(18),
        "восемнадцатого восемнадцатое восемнадцатому eighteenth",
    ),
    (
        Word::Nth(19),
        "девятнадцатого девятнадцатое девятнадцатому nineteenth",
    ),
    (
        Word::Nth(20),
        "двадцатого двадцатое двадцатому жиырмасыншы twentieth",
    ),
    (
        Word::Nth(30),
        "тридцатого тридцатое тридцатому отызыншы thirtieth",
    ),
    (Word::HalfTo(1), "полпервого"),
    (Word::HalfTo(2), "полвторого"),
    (Word::HalfTo(3), "полтретьего"),
    (Word::HalfTo(4), "полчетвёртого"),
    (Word::HalfTo(5), "полпятого"),
    (Word::HalfTo(6), "полшестого"),
    (Word::HalfTo(7), "полседьмого"),
    (Word::HalfTo(8), "полвосьмого"),
    (Word::HalfTo(9), "полдевятого"),
    (Word::HalfTo(10), "полдесятого"),
    (Word::HalfTo(11), "полодиннадцатого"),
    (Word::HalfTo(12), "полдвенадцатого"),
    (Word::A, "a an"),
    (
        Word::Next,
        "следующий следующая следующую следующее следующей следующего следующем след будущий будущую будущей будущего \
         будущем келесі келер next",
    ),
    (Word::This, "этот эта эту это этой этого этом осы бұл this"),
    (
        Word::Coming,
        "ближайший ближайшая ближайшую ближайшее алдағы coming",
    ),
    (Word::Week, "неделя неделю недели неделе недель week weeks"),
    (Word::Fortnight, "fortnight"),
    (Word::Months, "месяц месяца месяцев month months"),
    (Word::Day, "день дней day days"),
    (Word::OfDay, "дня"),
    (Word::OnDay, "числа число күні күнгі күніне күнінде"),
    (Word::Now, "now"),
    (Word::In, "через in"),
    (Word::Later, "кейін соң later"),
    (Word::After, "after"),
    (Word::At, "в во к at @"),
    (Word::From, "from"),
    (Word::S, "с"),
    (Word::On, "на on the of t"),
    (Word::To, "to"),
    (Word::Until, "до until till"),
    (Word::UntilThen, "дейін"),
    (Word::Or, "или or and немесе және"),
    (
        Word::Hour,
        "ч час часа часов часам часу o'clock oclock h hrs сағ",
    ),
    (Word::Minute, "мин минут минута минуты минутта m min м"),
    (Word::Half, "половина половине половину пол half"),
    (Word::Quarter, "четверть четверти quarter"),
    (Word::Without, "без"),
    (Word::Past, "past"),
    (Word::Part(DayPart::Am), "am"),
    (Word::Part(DayPart::Pm), "pm afternoon түскі"),
    (
        Word::Part(DayPart::Morning),
        "утра утром таңғы таңертең таңертеңгі morning",
    ),
    (Word::Part(DayPart::Day), "днём"),
    (
        Word::Part(DayPart::Evening),
        "вечера вечером кешкі кешке кешкісін evening",
    ),
    (Word::Part(DayPart::Night), "ночи ночью түнгі түнде night"),
    (Word::Noon, "полдень noon midday түсте"),
    (Word::Year, "г год года году ж жыл жылғы жылдың жылы year"),
    (Word::ThisYear, "тг сг бж биыл биылғы"),
    (Word::Current, "текущего тек ағымдағы т"),
    (
        Word::Ordinal,
        "го ое е ого му st nd rd th ші шы нші ншы інші ыншы сі сы і ы сінде сында інде ында сіне сына іне ына",
    ),
    (Word::Ending, "да де та те ға ге қа ке"),
    (Word::FromEnding, "дан ден тан тен нан нен"),
    (
        Word::Room,
        "зала зале залом каб кабинета кабинете каб-т ауд аудитория аудитории room rm courtroom hall",
    ),
    (
        Word::OfHearings,
        "судебных судебного судебный заседаний заседания сот соты сотының отырыс отырысы отырысының отырыстар court",
    ),
    (
        Word::Size,
        "большой большом большого малый малом малого үлкен кіші main small big",
    ),
    (Word::NumberSign, "№ # no номер нөмір n"),
    (
        Word::Vague,
        "примерно ориентировочно приблизительно около предположительно предварительно возможно шамамен болжам about \
         approximately approx around roughly maybe perhaps время времени time уақыт уақыты уақытымен мск msk utc gmt \
         москве москвы московскому moscow полночь полуночи midnight ? ??",
    ),
];

/// Words that somebody who misspells them must not have taken for a reason.
pub(super) fn is_of_dates(word: Word) -> bool {
    matches!(
        word,
        Word::Month(_) | Word::Weekday(_) | Word::Ahead(_) | Word::Noon | Word::Part(_)
    )
}
