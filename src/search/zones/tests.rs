//! What people write of a zone, and the zone that is meant.

use proptest::prelude::{any, prop_assert, proptest};

use super::*;

/// The zones of a text that names some, or the English names of what is near.
fn meant(text: &str) -> Result<Vec<&'static str>, Vec<String>> {
    match zones_meant(text) {
        ZoneMatch::Named(places) => Ok(places.iter().map(|place| place.zone.name()).collect()),
        ZoneMatch::Near(places) => Err(places
            .into_iter()
            .map(|place| place.name.en.unwrap())
            .collect()),
    }
}

#[test]
fn a_city_an_offset_and_a_zone_are_found_as_they_are_called() {
    for (text, zones) in [
        ("Алматы", &["Asia/Almaty"][..]),
        ("алма-ата", &["Asia/Almaty"]),
        ("алмата", &["Asia/Almaty"]),
        ("в Алматы", &["Asia/Almaty"]),
        ("г. Уральск, Казахстан", &["Asia/Oral"]),
        ("New York, USA", &["America/New_York"]),
        ("Astana", &["Asia/Almaty"]),
        ("Нур-Султан", &["Asia/Almaty"]),
        ("нұр-сұлтан", &["Asia/Almaty"]),
        ("Караганда", &["Asia/Almaty"]),
        ("Қарағанды", &["Asia/Almaty"]),
        ("караганде", &["Asia/Almaty"]),
        ("Уральск", &["Asia/Oral"]),
        ("орал", &["Asia/Oral"]),
        ("Чимкент", &["Asia/Almaty"]),
        ("Ақтау", &["Asia/Aqtau"]),
        ("Кокшетау", &["Asia/Almaty"]),
        ("Berlin", &["Europe/Berlin"]),
        ("Берлин", &["Europe/Berlin"]),
        ("в берлине", &[]),
        ("Берлине", &["Europe/Berlin"]),
        ("нью йорк", &["America/New_York"]),
        ("Нью-Йорк", &["America/New_York"]),
        ("New York", &["America/New_York"]),
        ("Варшава", &["Europe/Warsaw"]),
        ("Warszawa", &[]),
        ("Женева", &["Europe/Zurich"]),
        ("Пекин", &["Asia/Shanghai"]),
        ("Мәскеу", &["Europe/Moscow"]),
        ("Birmingham", &["Europe/London"]),
        ("Europe/Warsaw", &["Europe/Warsaw"]),
        ("asia/almaty", &["Asia/Almaty"]),
        ("America/New York", &["America/New_York"]),
        ("UTC", &["Etc/UTC"]),
        ("UTC+5", &["Etc/GMT-5"]),
        ("utc +5", &["Etc/GMT-5"]),
        ("+3", &["Etc/GMT-3"]),
        ("+05:00", &["Etc/GMT-5"]),
        ("+0500", &["Etc/GMT-5"]),
        ("GMT−3", &["Etc/GMT+3"]),
        // Two cities of one name: whoever wrote it is asked.
        ("Петропавловск", &["Asia/Almaty", "Asia/Kamchatka"]),
        ("Petropavlovsk", &["Asia/Almaty", "Asia/Kamchatka"]),
        ("Петропавловск-Камчатский", &["Asia/Kamchatka"]),
        ("Сан-Хосе", &["America/Los_Angeles", "America/Costa_Rica"]),
    ] {
        let found = meant(text);
        match zones {
            [] => assert!(found.is_err(), "{text}: {found:?}"),
            zones => assert_eq!(found, Ok(zones.to_vec()), "{text}"),
        }
    }
}

#[test]
fn what_is_called_nothing_is_near_to_what_was_meant_or_to_nothing() {
    for (text, first) in [
        ("алмтаы", Some("Almaty")),
        ("Астна", Some("Astana")),
        ("Караганта", Some("Karaganda")),
        ("Берл", Some("Berlin")),
        ("Warszaw", Some("Warsaw")),
        ("Нью Ерк", Some("New York")),
        ("UTC+15", None),
        ("+5:30", None),
        ("5", None),
        ("", None),
        ("xyzzyxyzzy", None),
        ("сельсовет", None),
    ] {
        let near = meant(text).unwrap_err();
        assert_eq!(near.first().map(String::as_str), first, "{text}: {near:?}");
        assert!(near.len() <= MOST_NEAR);
    }
}

#[test]
fn a_place_has_a_name_in_each_language() {
    let ZoneMatch::Named(places) = zones_meant("Oral") else {
        panic!("it is a city");
    };
    let name = &places[0].name;
    let names = [Language::En, Language::Ru, Language::Kk].map(|it| name.get(it).unwrap());
    assert_eq!(names, ["Oral", "Уральск", "Орал"]);
    for (zone, ..) in KAZAKHSTAN.iter().chain(&ELSEWHERE) {
        assert!(zone.parse::<Zone>().is_ok(), "{zone}");
    }
}

#[test]
fn every_zone_is_found_by_its_own_name() {
    for zone in Zone::all() {
        let found = meant(zone.name());
        if zone.name().contains('/') {
            assert_eq!(found, Ok(vec![zone.name()]));
        } else {
            // Singapore is a city, UTC an offset.
            assert!(found.is_ok(), "{zone}");
        }
    }
}

#[test]
fn every_city_is_found_by_each_of_its_names() {
    for place in &ATLAS.places {
        for name in place.name.all() {
            let found = meant(name).unwrap();
            assert!(found.contains(&place.zone.name()), "{name}: {found:?}");
        }
    }
}

proptest! {
    #[test]
    fn any_text_means_something_or_nothing(text in any::<String>()) {
        match zones_meant(&text) {
            ZoneMatch::Named(places) => prop_assert!(!places.is_empty()),
            ZoneMatch::Near(places) => prop_assert!(places.len() <= MOST_NEAR),
        }
    }
}
