//! A thousand made-up cases with names near those of the table. The same thousand every time.

use super::base::Made;

/// Stems in Russian, Kazakh and English; with the suffixes they give surnames that differ in a letter or a syllable.
const STEMS: &[(&str, &str, &str)] = &[
    ("Ашир", "Әшір", "Ashir"),
    ("Ашим", "Әшім", "Ashim"),
    ("Ахмет", "Ахмет", "Akhmet"),
    ("Ахмед", "Ахмед", "Akhmed"),
    ("Нурма", "Нұрма", "Nurma"),
    ("Нурге", "Нұрге", "Nurge"),
    ("Тага", "Таға", "Taga"),
    ("Тогай", "Тоғай", "Togai"),
    ("Озган", "Озған", "Ozgan"),
    ("Жака", "Жақа", "Zhaka"),
    ("Жакып", "Жақып", "Zhakyp"),
    ("Балга", "Балға", "Balga"),
    ("Балгым", "Балғым", "Balgym"),
    ("Умар", "Омар", "Umar"),
    ("Бекет", "Бекет", "Beket"),
    ("Сабит", "Сәбит", "Sabit"),
    ("Нурлан", "Нұрлан", "Nurlan"),
    ("Рахмет", "Рахмет", "Rakhmet"),
    ("Рахим", "Рақым", "Rakhim"),
    ("Кожа", "Қожа", "Kozha"),
    ("Сулеймен", "Сүлеймен", "Suleimen"),
    ("Токта", "Тоқта", "Tokta"),
    ("Тока", "Тоқа", "Toka"),
    ("Оспан", "Оспан", "Ospan"),
    ("Омир", "Өмір", "Omir"),
    ("Есен", "Есен", "Esen"),
    ("Жума", "Жұма", "Zhuma"),
    ("Сапар", "Сапар", "Sapar"),
    ("Кайрат", "Қайрат", "Kairat"),
    ("Даулет", "Дәулет", "Daulet"),
    ("Тулеген", "Төлеген", "Tulegen"),
    ("Садык", "Садық", "Sadyk"),
    ("Мурат", "Мұрат", "Murat"),
    ("Жолда", "Жолда", "Zholda"),
];

const SUFFIXES: &[(&str, &str, &str)] = &[
    ("ов", "ов", "ov"),
    ("баев", "баев", "baev"),
    ("беков", "беков", "bekov"),
    ("жанов", "жанов", "zhanov"),
    ("ханов", "ханов", "khanov"),
    ("галиев", "ғалиев", "galiev"),
    ("кулов", "құлов", "kulov"),
    ("таев", "таев", "taev"),
];

/// Surnames that the table asks for: only the cases written by hand have them.
const TAKEN: &[&str] = &[
    "Аширов",
    "Ашимов",
    "Ахметов",
    "Ахметжанов",
    "Балгабаев",
    "Умарбеков",
    "Бекетов",
    "Нурланов",
    "Рахметов",
    "Сулейменов",
    "Оспанов",
    "Даулетов",
    "Тулегенов",
    "Тагаев",
];

const MEN: &[(&str, &str, &str)] = &[
    ("Аскар", "Асқар", "Askar"),
    ("Марат", "Марат", "Marat"),
    ("Ерлан", "Ерлан", "Yerlan"),
    ("Нурлан", "Нұрлан", "Nurlan"),
    ("Серик", "Серік", "Serik"),
    ("Болат", "Болат", "Bolat"),
    ("Азамат", "Азамат", "Azamat"),
    ("Тимур", "Тимур", "Timur"),
    ("Канат", "Қанат", "Kanat"),
    ("Олжас", "Олжас", "Olzhas"),
    ("Бауыржан", "Бауыржан", "Bauyrzhan"),
    ("Жандос", "Жандос", "Zhandos"),
];

const WOMEN: &[(&str, &str, &str)] = &[
    ("Динара", "Динара", "Dinara"),
    ("Жанна", "Жанна", "Zhanna"),
    ("Айжан", "Айжан", "Aizhan"),
    ("Гульмира", "Гүлмира", "Gulmira"),
    ("Сауле", "Сәуле", "Saule"),
    ("Мадина", "Мадина", "Madina"),
    ("Камила", "Камила", "Kamila"),
];

/// Court, city, the city in a slug, the court's code.
const COURTS: &[(&str, &str, &str, u32)] = &[
    (
        "Ауэзовский районный суд г. Алматы / Алматы қаласының Әуезов аудандық соты / Auezov District Court of Almaty",
        "Алматы / Алматы / Almaty",
        "almaty",
        7515,
    ),
    (
        "Турксибский районный суд г. Алматы / Алматы қаласының Түрксіб аудандық соты / Turksib District Court of Almaty",
        "Алматы / Алматы / Almaty",
        "almaty",
        7518,
    ),
    (
        "Наурызбайский районный суд г. Алматы / Алматы қаласының Наурызбай аудандық соты / Nauryzbai District Court of Almaty",
        "Алматы / Алматы / Almaty",
        "almaty",
        7519,
    ),
    (
        "Сарыаркинский районный суд г. Астаны / Астана қаласының Сарыарқа аудандық соты / Saryarka District Court of Astana",
        "Астана / Астана / Astana",
        "astana",
        7141,
    ),
    (
        "Алматинский районный суд г. Астаны / Астана қаласының Алматы аудандық соты / Almaty District Court of Astana",
        "Астана / Астана / Astana",
        "astana",
        7142,
    ),
    (
        "Костанайский городской суд / Қостанай қалалық соты / Kostanay City Court",
        "Костанай / Қостанай / Kostanay",
        "kostanay",
        3910,
    ),
    (
        "Актюбинский городской суд / Ақтөбе қалалық соты / Aktobe City Court",
        "Актобе / Ақтөбе / Aktobe",
        "aktobe",
        1510,
    ),
    (
        "Кызылординский городской суд / Қызылорда қалалық соты / Kyzylorda City Court",
        "Кызылорда / Қызылорда / Kyzylorda",
        "kyzylorda",
        4310,
    ),
    (
        "Темиртауский городской суд / Теміртау қалалық соты / Temirtau City Court",
        "Темиртау / Теміртау / Temirtau",
        "temirtau",
        3514,
    ),
    (
        "Рудненский городской суд / Рудный қалалық соты / Rudny City Court",
        "Рудный / Рудный / Rudny",
        "rudny",
        3911,
    ),
    (
        "Балхашский городской суд / Балқаш қалалық соты / Balkhash City Court",
        "Балхаш / Балқаш / Balkhash",
        "balkhash",
        3513,
    ),
    (
        "Жезказганский городской суд / Жезқазған қалалық соты / Zhezkazgan City Court",
        "Жезказган / Жезқазған / Zhezkazgan",
        "zhezkazgan",
        3515,
    ),
];

/// The thousand.
pub(crate) fn cases() -> Vec<Made> {
    let mut chance = Chance(20_260_227);
    (0..1_000).map(|number| case(number, &mut chance)).collect()
}

fn case(number: u32, chance: &mut Chance) -> Made {
    let (court, city, place, code) = *chance.pick(COURTS);
    let year = *chance.pick(&["24", "26"]);
    let people: Vec<(String, String)> = ["defendant", "defendant", "lawyer", "judge"]
        .iter()
        .map(|role| person(role, chance))
        .collect();
    Made {
        slug: format!("{place}-20{year}-{}", 300 + number),
        number: Some(format!("{code}-{year}-00-1/{}", 300 + number)),
        listing: None,
        title: format!("Дело: {0} / Іс: {0} / Case: {0}", people[0].0),
        court: court.to_owned(),
        city: city.to_owned(),
        people: people.into_iter().map(|(_, person)| person).collect(),
    }
}

/// A surname in Latin letters, and the person as `cases.toml` writes one.
fn person(role: &str, chance: &mut Chance) -> (String, String) {
    let (stem, suffix) = loop {
        let (stem, suffix) = (chance.pick(STEMS), chance.pick(SUFFIXES));
        if !TAKEN.contains(&format!("{}{}", stem.0, suffix.0).as_str()) {
            break (stem, suffix);
        }
    };
    let (given, ending) = if chance.below(3) == 0 {
        (chance.pick(WOMEN), ("а", "а", "a"))
    } else {
        (chance.pick(MEN), ("", "", ""))
    };
    let latin = format!("{}{}{}", stem.2, suffix.2, ending.2);
    let person = format!(
        "{role}: {} {}{}{} / {} {}{}{} / {} {latin}",
        given.0, stem.0, suffix.0, ending.0, given.1, stem.1, suffix.1, ending.1, given.2
    );
    (latin, person)
}

/// A linear congruential generator: the same numbers every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % bound
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}
