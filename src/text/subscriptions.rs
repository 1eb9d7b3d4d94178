//! The words of subscriptions to a person, a court or a city. A name says of nobody what they are in a case.

use crate::domain::{
    case::Case,
    language::{Language, Words},
    news::News,
    reader::Reader,
    rich_text::RichText,
    subscription::{MOST_SUBSCRIPTIONS, Subject, SubjectKind, Subscription},
};

use super::{
    compose::{blocks, item, lines},
    lists::{as_fits, first_where_they_stand},
    loader::{plain, say},
    notice,
    replies::with_standing,
    words,
};

/// The cases of a subscription that there are already.
#[derive(Clone, Copy)]
pub struct FoundCases<'a> {
    /// The first of them.
    pub first: &'a [Case],
    /// How many there are.
    pub count: usize,
}

/// What somebody subscribed to, in a few words.
pub fn subject(subject: &Subject, language: Language) -> RichText {
    let name = shown(&subject.name, language);
    match (subject.kind, city_beside(subject, language)) {
        (SubjectKind::Person, Some(city)) => {
            say!(language, "subject-person", name = name, city = city)
        }
        (SubjectKind::Person, None) => say!(language, "subject-person-anywhere", name = name),
        (SubjectKind::Court, Some(city)) => {
            say!(language, "subject-court", name = name, city = city)
        }
        (SubjectKind::Court, None) => RichText::plain(name),
        (SubjectKind::City, _) => say!(language, "subject-city", name = name),
    }
}

/// The city of a subject, unless its name says it: that of most courts does.
fn city_beside(subject: &Subject, language: Language) -> Option<&str> {
    let city = shown(subject.city.as_ref()?, language);
    let is_said =
        subject.kind == SubjectKind::Court && shown(&subject.name, language).contains(city);
    (!is_said).then_some(city)
}

/// The same on a button.
fn label(subject: &Subject, language: Language) -> String {
    let name = shown(&subject.name, language);
    match (subject.kind, city_beside(subject, language)) {
        (SubjectKind::Person | SubjectKind::Court, Some(city)) => format!("{name}, {city}"),
        (SubjectKind::Person, None) => {
            format!("{name}, {}", plain!(language, "any-city"))
        }
        (SubjectKind::Court, None) | (SubjectKind::City, _) => name.to_owned(),
    }
}

/// A button that subscribes.
pub fn begin(subject: &Subject, language: Language) -> String {
    let what = label(subject, language);
    plain!(language, "button-subscribe", what = what)
}

/// A button that ends a subscription.
pub fn end(subject: &Subject, language: Language) -> String {
    let what = label(subject, language);
    plain!(language, "button-unsubscribe", what = what)
}

/// A button that shows what in a case somebody can subscribe to.
pub fn open(language: Language) -> String {
    plain!(language, "button-subscriptions")
}

/// Asks what in a case somebody wants to subscribe to.
pub fn which(language: Language) -> RichText {
    lines([
        say!(language, "subscribe-which"),
        say!(language, "subscribe-name-note"),
    ])
}

/// Asks in which city somebody is whose name is in no case yet.
pub fn which_city(of: &Subject, language: Language) -> RichText {
    let name = shown(&of.name, language);
    say!(language, "subscribe-which-city", name = name)
}

/// A button that chooses the city of a name.
pub fn city(of: &Subject, language: Language) -> String {
    match &of.city {
        Some(city) => shown(city, language).to_owned(),
        None => plain!(language, "button-any-city"),
    }
}

/// A chat is subscribed now, and which cases there are already: the first of so many, as many as fit.
pub fn subscribed(to: &Subject, cases: FoundCases<'_>, most: usize, reader: Reader) -> RichText {
    let language = reader.language;
    let begun = lines([
        say!(language, "subscribed"),
        item(subject(to, language)),
        say!(language, "subscribed-dates"),
        of_name(to, language),
    ]);
    there_are(begun, cases, most, reader)
}

/// A chat was subscribed already.
pub fn subscribed_already(
    to: &Subject,
    cases: FoundCases<'_>,
    most: usize,
    reader: Reader,
) -> RichText {
    let already = lines([
        say!(reader.language, "subscribed-already"),
        item(subject(to, reader.language)),
    ]);
    there_are(already, cases, most, reader)
}

/// A chat has as many subscriptions as it may have.
pub fn too_many(language: Language) -> RichText {
    say!(
        language,
        "subscriptions-too-many",
        most = MOST_SUBSCRIPTIONS
    )
}

/// A subscription is ended; of one that cannot be read, without what it was to.
pub fn unsubscribed(from: Option<&Subject>, language: Language) -> RichText {
    match from {
        Some(from) => lines([
            say!(language, "unsubscribed"),
            item(subject(from, language)),
        ]),
        None => say!(language, "unsubscribed-unread"),
    }
}

/// There is no such subscription any more.
pub fn unsubscribed_already(language: Language) -> RichText {
    say!(language, "unsubscribed-already")
}

/// What a chat is subscribed to, in at most so many UTF-16 units; nothing if that is nothing.
pub fn list(subscriptions: &[Subscription], most: usize, language: Language) -> RichText {
    if subscriptions.is_empty() {
        return RichText::default();
    }
    let items = subscriptions.iter();
    let items = items.map(|one| item(subject(&one.subject, language)));
    let items: Vec<RichText> = items.collect();
    let head = say!(language, "subscriptions-title").bold();
    let (shown, left) = as_fits((&items, items.len()), most, language);
    lines([head].into_iter().chain(shown).chain([left]))
}

/// That there is a case, how it stands, and by what it was found.
pub fn offer(case: &Case, by: &[Subscription], reader: Reader) -> RichText {
    let language = reader.language;
    let head = say!(language, "subscription-new-case").bold();
    let name = by
        .iter()
        .find(|one| one.subject.kind == SubjectKind::Person);
    let note = name.map(|one| of_name(&one.subject, language));
    let why = lines(reasons(by, language).chain(note));
    blocks([with_standing(head, case, reader), why])
}

/// What must not be missed of that.
pub fn brief_offer(case: &Case, by: &[Subscription], language: Language) -> RichText {
    let head = say!(language, "subscription-new-case").bold();
    let title = RichText::plain(words::title(case, language));
    lines([head, title].into_iter().chain(reasons(by, language)))
}

/// A date of a hearing in a case that was found so.
pub fn date(
    (case, news): (&Case, &News),
    by: &[Subscription],
    most: usize,
    reader: Reader,
) -> RichText {
    let why = why(by, reader.language);
    let most = most.saturating_sub(why.units() + 2);
    let told = notice::change(case, std::slice::from_ref(news), most, reader);
    blocks([told.text, why])
}

/// By which subscriptions a date is told, and that nothing else is.
pub fn why(by: &[Subscription], language: Language) -> RichText {
    let only = say!(language, "subscription-dates-only");
    lines(reasons(by, language).chain([only]))
}

fn reasons(by: &[Subscription], language: Language) -> impl Iterator<Item = RichText> {
    by.iter().map(move |one| {
        let of = subject(&one.subject, language);
        say!(language, "by-subscription", subject = of)
    })
}

fn there_are(said: RichText, found: FoundCases<'_>, most: usize, reader: Reader) -> RichText {
    let language = reader.language;
    if found.count == 0 {
        return blocks([said, say!(language, "subscribed-none-yet")]);
    }
    let there = say!(language, "subscribed-cases", count = found.count);
    let most = most.saturating_sub(said.units() + there.units() + 4);
    let cases = first_where_they_stand((found.first, found.count), most, reader);
    blocks([said, there, cases])
}

/// That a name says of nobody what they are.
fn of_name(subject: &Subject, language: Language) -> RichText {
    match subject.kind {
        SubjectKind::Person => say!(language, "subscribe-name-note"),
        SubjectKind::Court | SubjectKind::City => RichText::default(),
    }
}

fn shown(words: &Words, language: Language) -> &str {
    words.for_reader(language).map_or("", |(text, _)| text)
}
