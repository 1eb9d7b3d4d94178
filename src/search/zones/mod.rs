//! Time zones by what people write of them: a city in three languages, an offset, the zone's own name.
//!
//! Names are folded as those of people are (`fold`), so that script and spelling do not matter. Nobody's clock is changed by a
//! guess: what is not written as it is called is only offered.

mod cities;

use std::{collections::BTreeMap, sync::LazyLock};

use icu::{
    datetime::{NoCalendarFormatter, fieldsets::zone::ExemplarCity},
    locale::{Locale, locale},
    time::zone::iana::IanaParserExtended,
};

use crate::domain::{
    language::{Language, Words},
    zone::Zone,
};

use super::{
    closeness::{Closeness, closeness},
    fold::fold,
    short_name,
};
use cities::{City, ELSEWHERE, KAZAKHSTAN};

/// The most places that are offered where none is called so.
const MOST_NEAR: usize = 5;

/// The most words of a city's name: Rio de Janeiro.
const MOST_WORDS: usize = 3;

/// A place with its zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZonePlace {
    /// Its zone.
    pub zone: Zone,
    /// What it is called: a city, an offset, or the zone by its own name.
    pub name: Words,
}

/// The places that a text may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ZoneMatch {
    /// What is called so: one, or several of different zones, of which one is to be chosen.
    Named(Vec<ZonePlace>),
    /// None is called so. The places with the nearest names, nearest first; perhaps none.
    Near(Vec<ZonePlace>),
}

/// The zone that a text means: “Алматы”, “Берлине”, “Europe/Warsaw”, “UTC+5”.
pub fn zones_meant(text: &str) -> ZoneMatch {
    if let Some(place) = of_offset(text) {
        return ZoneMatch::Named(vec![place]);
    }
    let written = joined(text);
    if let Some(places) = ATLAS.names.get(&written) {
        return ZoneMatch::Named(of_different_zones(places));
    }
    if let Some(place) = of_own_name(text) {
        return ZoneMatch::Named(vec![place]);
    }
    let mut near: Vec<(Closeness, &str, &[usize])> = Vec::new();
    for (name, places) in &ATLAS.names {
        if let Some(closeness) = closeness(&written, &written, name) {
            near.push((closeness, name, places));
        }
    }
    near.sort_unstable();
    let inflected: Vec<usize> = near
        .iter()
        .filter(|(closeness, ..)| *closeness == Closeness::Inflected)
        .flat_map(|(_, _, places)| places.to_vec())
        .collect();
    if !inflected.is_empty() {
        return ZoneMatch::Named(of_different_zones(&inflected));
    }
    let within = named_within(text);
    if !within.is_empty() {
        return ZoneMatch::Named(of_different_zones(&within));
    }
    let mut places: Vec<usize> = near.iter().flat_map(|(_, _, of)| of.to_vec()).collect();
    if places.is_empty() {
        let names = ATLAS.names.keys().map(String::as_str);
        let names = short_name::nearest(text, names, MOST_NEAR);
        places = names
            .iter()
            .flat_map(|name| ATLAS.names[*name].clone())
            .collect();
    }
    ZoneMatch::Near(offered(&places))
}

/// What a zone is known by: the city that CLDR names it after, else another, or its own name.
pub fn zone_name(zone: Zone) -> Words {
    let known = ATLAS.places.iter().rev().find(|place| place.zone == zone);
    known.map_or_else(
        || in_all_languages(&offset_name(zone).unwrap_or_else(|| zone.name().to_owned())),
        |place| place.name.clone(),
    )
}

/// “UTC+3” of the zone called Etc/GMT-3: the sign of those names is that of POSIX (the file `etcetera` of the zone data).
fn offset_name(zone: Zone) -> Option<String> {
    let hours = zone.name().strip_prefix("Etc/GMT")?;
    if let Some(hours) = hours.strip_prefix('-') {
        return Some(format!("UTC+{hours}"));
    }
    hours
        .strip_prefix('+')
        .map(|hours| format!("UTC\u{2212}{hours}"))
}

/// The places that are named by some of the words: “г. Алматы”, “Almaty, Kazakhstan”. The longest names count.
fn named_within(text: &str) -> Vec<usize> {
    let folded = fold(text);
    let runs = |length| folded.words().windows(length);
    let named = |length| -> Vec<usize> {
        let places = runs(length).filter_map(|run| ATLAS.names.get(&run.concat()));
        places.flatten().copied().collect()
    };
    let mut lengths = (1..=MOST_WORDS).rev().map(named);
    lengths
        .find(|places| !places.is_empty())
        .unwrap_or_default()
}

/// The first places, each once.
fn offered(places: &[usize]) -> Vec<ZonePlace> {
    let mut offered: Vec<ZonePlace> = Vec::new();
    for place in places.iter().map(|place| &ATLAS.places[*place]) {
        if offered.len() < MOST_NEAR && !offered.contains(place) {
            offered.push(place.clone());
        }
    }
    offered
}

/// The places of one name, one for each zone.
fn of_different_zones(places: &[usize]) -> Vec<ZonePlace> {
    let mut named: Vec<ZonePlace> = Vec::new();
    for place in places.iter().map(|place| &ATLAS.places[*place]) {
        if !named.iter().any(|known| known.zone == place.zone) {
            named.push(place.clone());
        }
    }
    named
}

/// The zone of whole hours from Greenwich: “UTC+5”, “GMT-3”, “+05:00”. Its clocks are never put forward or back.
fn of_offset(text: &str) -> Option<ZonePlace> {
    let text = text.to_uppercase().replace(char::is_whitespace, "");
    let text = text.replace(['−', '–'], "-");
    let signed = ["UTC", "GMT"]
        .into_iter()
        .find_map(|prefix| text.strip_prefix(prefix))
        .unwrap_or(&text);
    let (east, hours) = match (signed.strip_prefix('+'), signed.strip_prefix('-')) {
        (Some(hours), _) => (true, hours),
        (None, Some(hours)) => (false, hours),
        (None, None) if signed.is_empty() && !text.is_empty() => (true, "0"),
        (None, None) => return None,
    };
    let hours = hours.strip_suffix(":00").unwrap_or(match hours.len() {
        4 => hours.strip_suffix("00").unwrap_or(hours),
        _ => hours,
    });
    let is_number = (1..=2).contains(&hours.len()) && hours.bytes().all(|it| it.is_ascii_digit());
    let hours: u32 = hours.parse().ok().filter(|_| is_number)?;
    // In these names, unlike everywhere else, west of Greenwich is plus (tzdb, `etcetera`).
    let (name, shown) = match (east, hours) {
        (_, 0) => ("Etc/UTC".to_owned(), "UTC".to_owned()),
        (true, hours) => (format!("Etc/GMT-{hours}"), format!("UTC+{hours}")),
        (false, hours) => (format!("Etc/GMT+{hours}"), format!("UTC−{hours}")),
    };
    let zone = name.parse().ok()?;
    Some(ZonePlace {
        zone,
        name: in_all_languages(&shown),
    })
}

/// The zone of that name in the IANA database, in any case of letters and with spaces for what stands between words there.
fn of_own_name(text: &str) -> Option<ZonePlace> {
    let written = text.trim().replace(' ', "_");
    let zone = Zone::all().find(|zone| zone.name().eq_ignore_ascii_case(&written))?;
    let known = ATLAS.places.iter().find(|place| place.zone == zone);
    Some(known.cloned().unwrap_or_else(|| ZonePlace {
        zone,
        name: in_all_languages(zone.name()),
    }))
}

fn in_all_languages(name: &str) -> Words {
    let mut words = Words::default();
    for language in Language::ALL {
        *words.slot(language) = Some(name.to_owned());
    }
    words
}

/// A name as one folded word: “Нью-Йорк” and “нью йорк” are the same.
fn joined(name: &str) -> String {
    fold(name).words().concat()
}

/// Every place, and which of them have a name.
struct Atlas {
    places: Vec<ZonePlace>,
    names: BTreeMap<String, Vec<usize>>,
}

static ATLAS: LazyLock<Atlas> = LazyLock::new(|| {
    let mut atlas = Atlas {
        places: Vec::new(),
        names: BTreeMap::new(),
    };
    for city in KAZAKHSTAN.iter().chain(&ELSEWHERE) {
        atlas.add_city(city);
    }
    atlas.add_cities_of_zones();
    atlas
});

impl Atlas {
    fn add(&mut self, zone: Zone, names: [&str; 3]) {
        let place = self.places.len();
        let mut name = Words::default();
        for (language, names) in [Language::En, Language::Ru, Language::Kk]
            .into_iter()
            .zip(names)
        {
            for (nth, one) in names.split(", ").enumerate() {
                if nth == 0 {
                    *name.slot(language) = Some(one.to_owned());
                }
                let places = self.names.entry(joined(one)).or_default();
                if !places.contains(&place) {
                    places.push(place);
                }
            }
        }
        self.places.push(ZonePlace { zone, name });
    }

    fn add_city(&mut self, (zone, en, ru, kk): &City) {
        // Zone data from outside may lack one.
        if let Ok(zone) = zone.parse() {
            self.add(zone, [en, ru, kk]);
        }
    }

    /// Adds what CLDR calls the city of each zone.
    fn add_cities_of_zones(&mut self) {
        let cities = |locale: Locale| {
            NoCalendarFormatter::try_new(locale.into(), ExemplarCity)
                .expect("the data of the three languages is compiled in")
        };
        let languages = [locale!("en"), locale!("ru"), locale!("kk")].map(cities);
        for each in IanaParserExtended::new().iter() {
            let named = each.canonical.parse().ok();
            let is_place = each.canonical.contains('/') && !each.canonical.starts_with("Etc/");
            let Some(zone) = named.filter(|_| is_place) else {
                continue;
            };
            let zone_info = each.time_zone.without_offset();
            let [en, ru, kk] = languages
                .each_ref()
                .map(|cities| cities.format(&zone_info).to_string());
            self.add(zone, [&en, &ru, &kk]);
        }
    }
}

#[cfg(test)]
mod tests;
