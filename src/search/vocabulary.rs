//! The vocabulary of words around a name: they say what is wanted, not of whom.
//!
//! A word of four letters and more is known by its skeleton, in whatever script it is typed; a shorter one only as it is
//! written here: "кім" asks who, and Ким is a name.

use std::{collections::HashMap, sync::LazyLock};

use crate::domain::people::Part;

use super::forms::Forms;
use super::skeleton::length;
use super::spelling::{Spelling, spellings};

/// A kind of small talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SmallTalk {
    /// Yes, no, good, goodbye, a sign.
    Ok,
    /// Somebody says hello.
    Greeting,
    /// Somebody wants to know what to do.
    Help,
    /// Somebody says thank you.
    Thanks,
    /// Somebody is angry.
    Abuse,
    /// Somebody wants to hear no more.
    Stop,
}

/// The kind of a known word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KnownWord {
    /// A question, a particle.
    Filler,
    /// What cases are about, and what stands in the name of every court.
    Matter,
    /// What somebody is in a case.
    Role(Part),
    /// Small talk.
    Talk(SmallTalk),
}

/// Shorter words are known only exactly as they are written.
const BY_SKELETON_FROM: usize = 4;

/// Shorter words are known only in the forms that are listed.
const BY_FORMS_FROM: usize = 6;

/// The shortest stem of a known word.
const SHORTEST_FORM: usize = 5;

/// The kind of a word, if it is known.
pub(super) fn known(word: &Spelling) -> Option<KnownWord> {
    let vocabulary = &*VOCABULARY;
    let written = vocabulary.written.get(&word.raw).copied();
    if written.is_some() || length(&word.settled) < BY_SKELETON_FROM {
        return written;
    }
    let found = vocabulary.skeletons.get(&word.settled).copied();
    found.or_else(|| {
        let forms = Forms::of(&word.settled);
        let mut cases = forms.cases().iter();
        cases.find_map(|form| vocabulary.forms.get(*form).copied())
    })
}

/// Small talk that a word of some length is with one letter wrong, or with a letter held too long.
pub(super) fn nearly(word: &Spelling) -> Option<SmallTalk> {
    let short = |word: &str| -> String {
        let mut letters: Vec<char> = word.chars().collect();
        letters.dedup();
        letters.into_iter().collect()
    };
    let is_near = |known: &str| {
        (length(known) >= BY_FORMS_FROM
            && length(known).abs_diff(length(&word.settled)) <= 1
            && strsim::osa_distance(known, &word.settled) == 1)
            || (length(known) >= 2 && short(known) == short(&word.settled))
    };
    let talk = VOCABULARY.talk.iter();
    talk.filter(|(known, _)| is_near(known))
        .map(|(_, talk)| *talk)
        .next()
}

struct Vocabulary {
    written: HashMap<String, KnownWord>,
    skeletons: HashMap<String, KnownWord>,
    forms: HashMap<String, KnownWord>,
    talk: Vec<(String, SmallTalk)>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let mut vocabulary = Vocabulary {
        written: HashMap::new(),
        skeletons: HashMap::new(),
        forms: HashMap::new(),
        talk: Vec::new(),
    };
    for (words, known) in WORDS {
        for word in spellings(words, usize::MAX) {
            if let KnownWord::Talk(talk) = known {
                vocabulary.talk.push((word.settled.clone(), *talk));
            }
            if length(&word.settled) < BY_SKELETON_FROM || words == &AS_WRITTEN {
                vocabulary.written.entry(word.raw).or_insert(*known);
                continue;
            }
            if length(&word.settled) >= BY_FORMS_FROM && !matches!(known, KnownWord::Talk(_)) {
                let forms = Forms::of(&word.settled);
                let cases = forms.cases().iter().copied();
                for form in cases.filter(|form| length(form) >= SHORTEST_FORM) {
                    vocabulary.forms.entry(form.to_owned()).or_insert(*known);
                }
            }
            vocabulary.skeletons.entry(word.settled).or_insert(*known);
        }
    }
    vocabulary
});

/// Of a word that stands twice, what it is first.
const WORDS: &[(&str, KnownWord)] = &[
    (GREETINGS, KnownWord::Talk(SmallTalk::Greeting)),
    (THANKS, KnownWord::Talk(SmallTalk::Thanks)),
    (STOPS, KnownWord::Talk(SmallTalk::Stop)),
    (HELP, KnownWord::Talk(SmallTalk::Help)),
    (ASSENT, KnownWord::Talk(SmallTalk::Ok)),
    (ABUSE, KnownWord::Talk(SmallTalk::Abuse)),
    (DEFENDANTS, KnownWord::Role(Part::Defendant)),
    (LAWYERS, KnownWord::Role(Part::Lawyer)),
    (PROSECUTORS, KnownWord::Role(Part::Prosecutor)),
    (JUDGES, KnownWord::Role(Part::Judge)),
    (WITNESSES, KnownWord::Role(Part::Witness)),
    (EXPERTS, KnownWord::Role(Part::Expert)),
    (COURTS, KnownWord::Matter),
    (MATTERS, KnownWord::Matter),
    (RUSSIAN, KnownWord::Filler),
    (KAZAKH, KnownWord::Filler),
    (ENGLISH, KnownWord::Filler),
    (IN_LATIN_LETTERS, KnownWord::Filler),
    (AS_WRITTEN, KnownWord::Filler),
];

/// Longer words that are names when they are written with the letters nearest to theirs: "Кимнің".
const AS_WRITTEN: &str = "кімнің кімге кімді кіммен";

const GREETINGS: &str = "привет приветик приветствую здравствуйте здравствуй здрасте здрасьте здраствуйте добрый доброе доброго доброй \
    салют хай ку йо алло ало салам салем сәлем сәлемдеме сәлеметсіз сәлеметсіңдер саламатсыз саламатсызба амансыз \
    амансызба ассалаумағалейкум ассаламуағалейкум ассалам ассалаумағалайкум алейкум уағалейкумассалам қайырлы \
    армысыз hello hi hey hiya greetings morning afternoon evening salam salem саламатсыздар саламатсыздарма қалайсыз \
    қалайсың қалайсыздар старт начать бастау start суток времени";

const THANKS: &str = "спасибо спасибочки спасибки спс пасиб пасибо благодарю благодарна благодарен благодарим благодарность \
    признателен признательна рахмет рақмет рахметик рахметтер алғыс алғысым ризамын ризамыз сауап сауаптарыңыз \
    thanks thank thankyou thx tnx ty thanx appreciated appreciate grateful merci спасибище сенкс сенкью пасибки \
    рахметтерім рахметтеріңізге разы шүкір";

const STOPS: &str = "стоп стопэ stop хватит прекратите прекратить прекрати перестаньте перестань перестать достаточно надоели надоел \
    надоело отстаньте отстань отписаться отпишите отпиши отпишись отпишитесь отписка отписку отписки отписывайте \
    отписывай отписываюсь отпишусь отписать unsubscribe unsubscribed unfollow mute quit тоқтат тоқтатыңыз \
    тоқтатыңызшы тоқтатшы тоқтату тоқтатамын тоқтатыңдар тоқтатуға тоқтатқым тоқта тоқтаңыз жетер жетеді жіберме \
    жібермеңіз жібермеңізші жібермеңдер жазбаңыз жазбаңызшы мазалама мазаламаңыз мазаламаңызшы отключить отключи \
    отключите otpishis остановите остановить останови остановись уберите убрать убери удалите удалить удали \
    исключите исключить вычеркните вычеркнуть выйти выход заткнись замолчи remove delete enough exit өшір өшіріңіз \
    өшіріңізші өшіру шығарыңыз шығарып тыныш stopall cancel end";

const HELP: &str = "помощь помогите помоги помочь справка инструкция подсказка help көмек көмектес көмектесіңіз көмектесіңізші \
    көмектесші анықтама нұсқаулық умеешь умеете можешь можете пользоваться работаешь работает қолданамын қолдану \
    пайдаланамын пайдалану істейсің істейсіз істейсіңдер білесің қолыңнан works work use usage instructions manual \
    commands команды командалар menu меню кімсің кімсіз список тізім тізімі list";

const ASSENT: &str = "ok okay okey oke ок окей оки океюшки хорошо ладно понял поняла понятно поняли ясно ясненько принято принял \
    приняла отлично супер класс круто прекрасно замечательно молодцы молодец норм нормально да ага угу нет неа пока \
    свидания досвидания прощайте конечно согласен согласна верно точно ура жақсы жарайды түсіндім түсінікті түсіндік \
    иә ия жоқ керемет тамаша мақұл болады сау сауболыңыз көріскенше бопты дұрыс good great fine cool nice perfect \
    understood gotcha yes yeah yep yup no nope sure bye goodbye bb lol kk тест проверка test бывай пакеда досвидос \
    неплохо чудесно жақсыы кездескенше спокойной праздником хорошего ахаха хаха ахах хех haha hehe";

const ABUSE: &str = "козел козлы козла козлина дурак дураки дура дуры идиот идиоты идиотка дебил дебилы тупой тупая тупые урод уроды \
    тварь твари сволочь сволочи гад гады мразь мрази сука суки сучка блядь блять бля хуй хуи хуйня хер херня пизда \
    пиздец пизд ебать ебал ебаный ебанат нахуй нахер мудак мудаки придурок придурки баран бараны овца осел ослы \
    свинья свиньи шакал шакалы собака собаки крыса крысы скотина скоты подонок подонки предатель предатели лох лохи \
    жопа говно дерьмо черт черту ақымақ ақымақтар ит иттер есек есектер маубас малғұн сиқ көт қотақ жексұрын оңбаған \
    оңбағандар сайтан шошқа шошқалар idiot idiots stupid moron morons fuck fucking fucker shit bitch bastard \
    bastards asshole dumb damn pig pigs dog dogs scum traitor traitors fool fools";

const DEFENDANTS: &str = "подсудимый подсудимая подсудимые обвиняемый обвиняемая обвиняемые подозреваемый подозреваемая осужденный \
    осужденная осужденные арестованный арестованная задержанный задержанная заключенный политзаключенный айыпталушы \
    айыпталушының айыпталушылар сотталушы сотталушының күдікті күдіктінің қамаудағы сотталған defendant defendants \
    accused suspect convict prisoner detainee";

const LAWYERS: &str = "адвокат адвоката адвокату адвокатом адвокаты адвокаттың адвокаттар адвокатша защитник защитница защита защиты \
    қорғаушы қорғаушысы қорғаушының қорғаушылар lawyer lawyers attorney advocate counsel barrister";

const PROSECUTORS: &str =
    "прокурор прокуроры прокуратура обвинитель гособвинитель айыптаушы прокурордың prosecutor";

const JUDGES: &str = "судья судьи судье судью судьей судей судьями төреші судьяның судьясы судьялар председательствующий judge judges";

const WITNESSES: &str = "свидетель свидетели свидетеля потерпевший потерпевшая куә куәгер куәлер жәбірленуші witness witnesses victim";

const EXPERTS: &str = "эксперт эксперты специалист сарапшы сарапшылар expert experts";

/// In the name of every court; what is left of it tells one from another.
const COURTS: &str = "суд суда суду судом суде суды районный районного районном районному района районе район городской городского \
    городском городскому город города городе область области областной областного областном межрайонный межрайонного \
    межрайонном специализированный специализированного специализированном уголовный уголовного уголовном уголовное \
    уголовным делам г гор обл р сот соты сотта сотында сотының сотқа сотына сотты сотын сотынан соттың аудандық \
    аудан ауданы ауданының ауданындағы қалалық қала қаласы қаласының қаласында облыстық облыс облысы облысының \
    мамандандырылған ауданаралық қылмыстық істер жөніндегі court courts courthouse district city regional region \
    oblast specialized interdistrict criminal rayon";

const MATTERS: &str = "новости новость новостей информация информацию информации дата дату даты судят судили судит судить осудили \
    осудят заседание заседания заседаний слушание слушания слушаний процесс процесса процессе дело дела делу делом \
    деле дел рассмотрение рассматривают рассматривается состоится состоялось перенесли перенесен перенесено отложили \
    отложено приговор приговорили апелляция кассация жалоба статья статье семья родственник родственники родня \
    родные муж жена сын брат сестра отец дочь мать папа мама тюрьма сизо колония арест арестовали задержали \
    отпустили сидит свобода свободу отырыс отырысы отырысын отырыстың іс ісі ісін ісінің іске істі істің ісіне \
    ісінде жаңалық жаңалықтар үкім үкімі үкімін тыңдау тыңдалады қаралады қаралып әкесі анасы ағасы бостандық түрме \
    қамақ жағдай жағдайы news update updates hearing hearings trial trials case cases sitting session proceedings \
    free freedom appeal verdict sentence sentenced arrested detained jail prison family son husband brother father \
    wife mother sister daughter";

const RUSSIAN: &str = "когда где куда откуда как каков кто кого кому кем что чего чему чем какой какая какое какие каком какого сколько \
    почему зачем ли или и а но в во на над под по про о об обо с со у к ко из от до для за без через при между не ни \
    нету есть будет будут был была было были быть бывает это этот эта эти этом этого тот та те то его ее её их им \
    ими ему ей мне меня мной мой моя мое мои моего моему нам нас наш наша вам вас ваш ваша ваши тебя тебе твой ты вы \
    я мы он она они свой своего свои все всё всех всем еще ещё уже же бы вот ну так там тут здесь сейчас сегодня \
    завтра послезавтра вчера позавчера потом теперь скоро больше меньше можно нужно надо нужен нужна хочу хотел \
    хотела хотелось знать узнать узнаю скажи скажите подскажи подскажите пожалуйста пожалуста пжл пж плиз найди \
    найдите найти покажи покажите показать ищу искать интересует интересно инфо нового новое новая следующее \
    следующий следующая следующего ближайшее ближайший ближайшая последние последний последнее день дня дни днем \
    время времени часов часа час число числа месяц недели неделе год года году лет гражданин гражданка господин \
    госпожа некий некая некоего товарищ проходит пройдет прошло начнется началось начало конец ст номер случилось \
    произошло происходит бот бота боту рассылка рассылку рассылки сообщение сообщения сообщений уведомление \
    уведомления уведомлений подписка подписку подписки подписаться подпиши подпишите присылайте присылай присылать \
    пишите пиши писать отправляйте посылайте огромное большое очень много сто тысяч утро утра вечер ночи ночь помощи \
    ответ ответить прошу буду делать сделать этим этой отменить отмена отмените отменяю списка списке списков данные \
    получать получить хотим нужны человеческое душевное сердечное искренне всего вообще кто-нибудь дорогие друзья \
    уважаемые коллеги спрашиваю вопрос вопроса";

const KAZAKH: &str = "болды қашан қайда қайдан қай қандай қалай кім не неге нені неше нешеде қанша бола болып болған \
    болатын болар болса болады өтеді өтті өтетін өтіп бар ма ме ба бе па пе ғой туралы бойынша үшін және мен бен пен \
    емес күн күні күнде күннің күнгі сағат сағатта уақыт уақыты бүгін ертең кеше келесі хабар хабарлама хабарламалар \
    хабарламаны айтыңыз айтыңызшы айтшы білгім келеді келе жатыр керек маған мені менің сіз сізге сізден сіздер \
    сіздерге сен сенің бұл осы сол ол олар азамат азаматы азаматша мырза ханым көп үлкен шын жүректен болыңыз \
    болыңыздар айтамын айтамыз кеш таң түн күніңіз сұрау сұрайын табыңыз табыңызшы көрсет көрсетіңіз бас тарту \
    тартамын жазылым жазылымнан жазылымды жазылудан жазылу шығу шығамын шықсам болсын ұлы қызы кезде бот ботты \
    тізімнен тізімде деректерімді алғым келмейді енді ештеңе қажет барлығы барлық бәрі бәріңе достар құрметті сұрақ \
    сұрағым алла аллаға құдай";

const ENGLISH: &str = "when where what who whom whose which how why is are was were will be been the a an of in on at for to from about \
    with and or not do does did done has have had any some latest last next happened happening happens this that \
    these it its his her him their them my me i you your we us our please pls tell show find search looking \
    look want know can could would should there here today tomorrow yesterday date time day days week month year mr \
    mrs ms dr get need needs against versus vs v s re more much so very lot lots many send sending sent messages \
    message notifications notification subscription cancel opt out leave alone dont don bot if now up name named \
    number no receive receiving getting off take list anymore data guys friends everyone dear question questions \
    really just only";

/// Russian and Kazakh words as they are typed in Latin letters, too short for their skeletons.
const IN_LATIN_LETTERS: &str = "sud nad kak gde chto po o ob sot soty is isi kai kogda delo dela delu ne na u s za i bar ma ba kop ulken";
