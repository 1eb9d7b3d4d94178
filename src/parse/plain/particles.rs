//! Words around a change: those that make it a question or a doubt, those that add nothing, and those before a reason.

use std::{collections::HashSet, sync::LazyLock};

use super::words::PlainWord;
use crate::parse::fold::fold;

/// Wherever they stand, they ask or doubt.
const DOUBTS: &str = "когда ли если вдруг возможно может вероятно наверное наверно видимо похоже вроде скорее говорят поговаривают кажется якобы подскажите скажите уточните правда слух слухи обещают \
     планируют предлагают қашан ма ме ба бе па пе егер мүмкін сияқты шығар if whether maybe perhaps possibly may might could would should likely \
     probably apparently seemingly supposedly rumour rumours tell";

/// At the beginning of a clause they ask.
const QUESTIONS: &str = "почему зачем куда где кто какой какая какого какие сколько неужели разве неге кім қайда қай \
     қандай неше қалай why where who what which how when";

/// At the beginning of a text they ask.
const INVERSIONS: &str = "is was are were has have had did does do will can any что";

/// They add nothing to a change.
const FILLERS: &str = "№ и а но да в во на по у с со к о об от до для над за при из это этот эта эту дело дела делу деле делом \
     суд суда суде суду судом суды заседание заседания заседанию заседании заседаний заседанием судебное судебного судебном \
     судебный судебная слушание слушания слушанию слушании слушаний процесс процесса процессу процессе процессом \
     разбирательство разбирательства было был была были будет будут быть бы же уже еще снова опять вновь теперь сейчас что \
     его ее их начало начнут начнется начинается начать начать начнем новая новое новую новый нового новой дата дату даты датой \
     время времени час часов часа следующее следующая следующий следующего решил решила решили решено постановил \
     постановила определил объявил объявила объявили объявлен объявлено очередное очередной сегодня сегодняшнее сегодняшний \
     сегодняшнего вчера вчерашнее вчерашний завтрашнее завтрашний все всё подсудимый подсудимая подсудимого подсудимой \
     подсудимому подсудимых обвиняемый обвиняемая обвиняемого обвиняемой обвиняемому обвиняемых пришлось сделали стал стало \
     стала идет проходит первое второе третье г гор район районный городской областной зал зала зале залом суды день \
     назначенное назначенный назначенная запланированное запланированный намеченное поэтому рассмотрение рассмотрения коллеги \
     внимание привет здравствуйте пускают вместо можно смотреть попасть вход доступ \
     the a an of in on at to for is was were are has have had been be being will it its this that his her their he she they we \
     and but with by from until till over hearing hearings case cases trial court session sitting now again new date time next \
     start starts starting begin begins set so against just today yesterday today's tomorrow's re court's judge's hall room \
     instead colleagues hello hi decided ordered ruled agreed \
     іс ісі ісін ісінің ісінде ісіне істі іспен істің сот соты сотының сотта соттың сотында сотқа сотын отырыс отырысы \
     отырысының отырысы отырысына отырысын отырысында отырыстың тыңдау бойынша туралы мен бен пен және бұл осы енді қайта тағы \
     жаңа күні күн уақыты сағат басталады басталуы басталатын болды болады келесі деп де да келесі бүгінгі кешегі ертеңгі \
     айыпталушы сотталушы сотына сотынан сотты кіргізеді жібереді кіре алады процесі зал залы залда үшін сондықтан әріптестер сәлем шешті орнына";

/// Before the trailing words of a change they only join them to it.
const JOINTS: &str = "и а но да что чтобы and but that so және бірақ ал";

/// What leads to a reason: those that only join it are not its own words.
const MARKERS: &[(MarkerKind, &str)] = &[
    (
        MarkerKind::Joins,
        "так как, потому что, поскольку, причина, по той причине что, because, since, the reason, reason, себебі, \
         өйткені",
    ),
    (
        MarkerKind::Governs,
        "из-за, по причине, в связи с, в связи со, ввиду, вследствие, по болезни, по ходатайству, по просьбе, because of, \
         due to, owing to, on account of, at the request of",
    ),
];

/// Behind their reason: "судьяның ауруына байланысты".
const KAZAKH_MARKERS: &str = "байланысты салдарынан себебінен себепті";

/// The end of a Kazakh reason in one word: "ауырғандықтан".
const KAZAKH_REASON_ENDINGS: [&str; 4] = ["ғандықтан", "гендіктен", "қандықтан", "кендіктен"];

/// What a marker does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MarkerKind {
    /// It joins a sentence: "так как".
    Joins,
    /// It governs the case of what follows, and stays: "из-за".
    Governs,
}

type Set = LazyLock<HashSet<String>>;

static DOUBTFUL: Set = LazyLock::new(|| set(DOUBTS));
static ASKING: Set = LazyLock::new(|| set(QUESTIONS));
static INVERTING: Set = LazyLock::new(|| set(INVERSIONS));
static FILLING: Set = LazyLock::new(|| set(FILLERS));
static JOINING: Set = LazyLock::new(|| set(JOINTS));
static REASONING: Set = LazyLock::new(|| set(KAZAKH_MARKERS));
static LEADING: LazyLock<Vec<(MarkerKind, Vec<String>)>> = LazyLock::new(|| {
    let each = MARKERS.iter().flat_map(|(kind, phrases)| {
        phrases.split(',').map(|phrase| {
            let words = phrase.split_whitespace().map(fold);
            (*kind, words.collect())
        })
    });
    let mut all: Vec<(MarkerKind, Vec<String>)> = each.collect();
    all.sort_by_key(|(_, words)| std::cmp::Reverse(words.len()));
    all
});

fn set(words: &str) -> HashSet<String> {
    words.split_whitespace().map(fold).collect()
}

/// Whether any of these words asks or doubts; they begin a text.
pub(super) fn doubt(words: &[PlainWord]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        DOUBTFUL.contains(&word.folded)
            || (at == 0 && INVERTING.contains(&word.folded))
            || ((at == 0 || word.begins_clause) && ASKING.contains(&word.folded))
    })
}

/// Whether a word adds nothing to a change.
pub(super) fn is_filler(word: &PlainWord) -> bool {
    FILLING.contains(&word.folded)
}

/// Whether a word only joins what follows.
pub(super) fn is_joint(word: &PlainWord) -> bool {
    JOINING.contains(&word.folded)
}

/// Whether a word says that what stands before it is the reason.
pub(super) fn ends_reason(word: &PlainWord) -> bool {
    REASONING.contains(&word.folded)
        || KAZAKH_REASON_ENDINGS
            .iter()
            .any(|ending| word.folded.ends_with(&fold(ending)))
}

/// The marker of a reason with which words begin, and how many of them it takes.
pub(super) fn marker(words: &[PlainWord]) -> Option<(MarkerKind, usize)> {
    let begins = |phrase: &[String]| {
        phrase.len() <= words.len()
            && phrase
                .iter()
                .zip(words)
                .all(|(known, word)| *known == word.folded)
    };
    let found = LEADING.iter().find(|(_, phrase)| begins(phrase));
    found.map(|(kind, phrase)| (*kind, phrase.len()))
}
