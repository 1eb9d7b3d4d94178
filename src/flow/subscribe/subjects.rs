//! What somebody can subscribe to: what a case has, what words name of it, and a name that nobody has yet.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::{
    domain::{
        callback::SubscribePress,
        case::Case,
        language::{Language, Words},
        people::Person,
        slug::Slug,
        subscription::{CaseNames, Subject, SubjectKind, code},
    },
    search,
    store::{Error, Store, StoredCase},
};

/// The most public cases whose cities are offered, and the most cities.
const MOST_CASES_OF_CITIES: u32 = 500;
const MOST_CITIES: usize = 8;

/// The most words of a name.
const MOST_WORDS: usize = 5;

/// Something to which a button subscribes.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// What it is.
    pub subject: Subject,
    /// The press of its button.
    pub press: SubscribePress,
}

/// A city of the public cases.
struct City {
    name: Words,
    /// Its folded spellings.
    spellings: BTreeSet<String>,
}

/// What words name in the cases that they found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MeantSubjects {
    /// People, courts and cities.
    pub suggestions: Vec<Suggestion>,
    /// Whether they name a case too: by its number, its title or somebody whom it is about.
    pub name_a_case: bool,
}

impl City {
    /// Its code on a button.
    fn code(&self) -> u32 {
        let spellings: Vec<&str> = self.spellings.iter().map(String::as_str).collect();
        code(&spellings.join("\n"))
    }
}

/// Everybody in a case, its court and its city.
pub fn of_case(case: &Case) -> Vec<Suggestion> {
    let people = case.description.people.iter();
    let people = people.map(|person| of_person(case, person));
    people.chain([of_court(case), of_city(case)]).collect()
}

/// What words name in these cases, each once.
pub fn meant(cases: &[Case], words: &str) -> MeantSubjects {
    let mut meant = MeantSubjects::default();
    for case in cases {
        let named = search::named_parts(words, case);
        meant.name_a_case |= named.case;
        let people = named
            .people
            .iter()
            .filter_map(|at| case.description.people.get(*at));
        let people = people.map(|person| of_person(case, person));
        let court = named.court.then(|| of_court(case));
        let city = named.city.then(|| of_city(case));
        for suggestion in people.chain(court).chain(city) {
            let is_known = |known: &Suggestion| is_one(&known.subject, &suggestion.subject);
            if !meant.suggestions.iter().any(is_known) {
                meant.suggestions.push(suggestion);
            }
        }
    }
    meant
}

/// Those of these suggestions that their reader can tell apart: of several that read alike the first, which is of all of them.
pub fn told_apart(mut suggestions: Vec<Suggestion>, language: Language) -> Vec<Suggestion> {
    let mut read = BTreeSet::new();
    suggestions.retain(|Suggestion { subject, .. }| {
        let names = [Some(&subject.name), subject.city.as_ref()];
        let names = names.map(|name| read_name(name?, language).map(str::to_owned));
        read.insert((subject.kind, names))
    });
    suggestions
}

/// A name that nobody has in any case yet, in each city of the public cases and in any; none if the words are no name.
///
/// # Errors
/// If the store cannot be read.
pub async fn by_name(
    store: &Store,
    words: &str,
    (language, now): (Language, DateTime<Utc>),
) -> Result<Vec<Suggestion>, Error> {
    let of = |city: Option<&City>| {
        let press = SubscribePress::name(city.map(City::code), words)?;
        let SubscribePress::Name(_, name) = &press else {
            return None;
        };
        let subject = named(name, city, language)?;
        Some(Suggestion { subject, press })
    };
    if of(None).is_none() {
        return Ok(Vec::new());
    }
    let mut cities = cities(store, now).await?;
    let mut read = BTreeSet::new();
    cities.retain(|city| read.insert(read_name(&city.name, language).map(str::to_owned)));
    let suggestions = cities.iter().take(MOST_CITIES).map(Some).chain([None]);
    Ok(suggestions.filter_map(of).collect())
}

/// What a button subscribes to; `None` if that is gone. Of cities that its reader would read as one it is all: nothing on the button
/// tells them apart.
///
/// # Errors
/// If the store cannot be read.
pub async fn subject_of(
    store: &Store,
    press: &SubscribePress,
    (language, now): (Language, DateTime<Utc>),
) -> Result<Option<Subject>, Error> {
    let case = async |slug: &Slug| store.cases().readable_case(slug).await;
    let cities = cities(store, now).await?;
    let subject = match press {
        SubscribePress::Person(slug, of) => {
            case(slug).await?.and_then(|StoredCase { case, .. }| {
                let mut people = case.description.people.iter();
                let person = people.find(|person| code(person.key.as_str()) == *of)?;
                Some(of_person(&case, person).subject)
            })
        }
        SubscribePress::Court(slug) => case(slug).await?.map(|found| of_court(&found.case).subject),
        SubscribePress::City(slug) => case(slug).await?.map(|found| of_city(&found.case).subject),
        SubscribePress::Name(None, name) => named(name, None, language),
        SubscribePress::Name(Some(of), name) => {
            let city = cities.iter().find(|city| city.code() == *of);
            city.and_then(|city| named(name, Some(city), language))
        }
        SubscribePress::Open(_) | SubscribePress::End(_) => None,
    };
    Ok(subject.map(|subject| wherever_it_reads_as_one(subject, &cities, language)))
}

/// The same in all cities that its reader would read as its own.
fn wherever_it_reads_as_one(mut subject: Subject, cities: &[City], language: Language) -> Subject {
    let own = match subject.kind {
        SubjectKind::City => Some(&subject.name),
        SubjectKind::Person | SubjectKind::Court => subject.city.as_ref(),
    };
    if let Some(own) = own.and_then(|own| read_name(own, language)) {
        let alike = cities
            .iter()
            .filter(|city| read_name(&city.name, language) == Some(own));
        let spellings = alike.flat_map(|city| city.spellings.iter().cloned());
        subject.sought.cities.extend(spellings);
    }
    subject
}

/// The cities of the public cases: each spelled in the same ways once.
async fn cities(store: &Store, now: DateTime<Utc>) -> Result<Vec<City>, Error> {
    let listed = store
        .cases()
        .public_cases(now.date_naive(), 0, MOST_CASES_OF_CITIES)
        .await?;
    let mut cities: Vec<City> = Vec::new();
    for stored in listed.cases {
        let court = stored.case.description.court;
        let spellings = search::sought_city(&court).cities;
        let is_known = |known: &City| known.spellings == spellings;
        if !spellings.is_empty() && !cities.iter().any(is_known) {
            let name = court.city;
            cities.push(City { name, spellings });
        }
    }
    Ok(cities)
}

/// Somebody of that name; `None` if it is none.
fn named(name: &str, city: Option<&City>, language: Language) -> Option<Subject> {
    let mut sought = search::sought_name(name)?;
    if sought.names.iter().any(|words| words.len() > MOST_WORDS) {
        return None;
    }
    if let Some(city) = city {
        sought.cities.clone_from(&city.spellings);
    }
    Some(Subject {
        kind: SubjectKind::Person,
        name: Words::only(language, name),
        city: city.map(|city| city.name.clone()),
        sought,
    })
}

fn of_person(case: &Case, person: &Person) -> Suggestion {
    let court = &case.description.court;
    Suggestion {
        subject: Subject {
            kind: SubjectKind::Person,
            name: person.name.clone(),
            city: Some(court.city.clone()),
            sought: search::sought_person(person, court),
        },
        press: SubscribePress::Person(case.slug.clone(), code(person.key.as_str())),
    }
}

fn of_court(case: &Case) -> Suggestion {
    let court = &case.description.court;
    Suggestion {
        subject: Subject {
            kind: SubjectKind::Court,
            name: court.name.clone(),
            city: Some(court.city.clone()),
            sought: search::sought_court(court),
        },
        press: SubscribePress::Court(case.slug.clone()),
    }
}

fn of_city(case: &Case) -> Suggestion {
    let court = &case.description.court;
    Suggestion {
        subject: Subject {
            kind: SubjectKind::City,
            name: court.city.clone(),
            city: None,
            sought: search::sought_city(court),
        },
        press: SubscribePress::City(case.slug.clone()),
    }
}

/// Whether two suggestions would be of one person, court or city.
fn is_one(known: &Subject, other: &Subject) -> bool {
    let words = other.sought.names.iter().map(|name| {
        let first = |forms: &BTreeSet<String>| forms.first().cloned().unwrap_or_default();
        name.iter().map(first).collect::<Vec<String>>()
    });
    let words: Vec<Vec<String>> = words.collect();
    let names = CaseNames {
        people: words.clone(),
        courts: words,
        cities: other.sought.cities.clone(),
    };
    known.kind == other.kind && known.is_in(&names)
}

/// What a reader of that language reads of a name.
fn read_name(name: &Words, language: Language) -> Option<&str> {
    name.for_reader(language).map(|(name, _)| name)
}
