//! Warnings about settings that are allowed and unwise.

use chrono::{DateTime, Utc};

use crate::{config::Config, courier, domain::when::local_day, store};

/// All warnings, a sentence or two each.
pub fn warnings(config: &Config, now: DateTime<Utc>) -> Vec<String> {
    let mut warnings: Vec<String> = key_beside(config).into_iter().collect();
    warnings.extend(of_the_settings(config, now));
    warnings
}

/// The same, without those that are alarms or stand in the greeting.
pub(super) fn of_the_settings(config: &Config, now: DateTime<Utc>) -> Vec<String> {
    let mut warnings: Vec<String> = plain_address(config).into_iter().collect();
    warnings.extend(config.changeable_file().map(|file| {
        format!(
            "others on this machine can write the settings file {0}, and so make themselves owners or lead the bot to \
             another Telegram. Let only yourself: chmod go-w {0}",
            file.display()
        )
    }));
    warnings.extend(config.changeable_folders().into_iter().map(|folder| {
        format!(
            "others on this machine can put another file in the place of the database, the key or the settings, for they \
             can write in the folder {0}. Let only yourself: chmod go-w {0}",
            folder.display()
        )
    }));
    warnings.extend(days_of_rest(config, now));
    warnings
}

pub(super) fn key_beside(config: &Config) -> Option<String> {
    let (database, key) = (&config.store.database, &config.store.key_file);
    store::is_key_beside(database, key).then(|| {
        format!(
            "the key file {} lies on the same disk as the database {}: whoever takes that disk can read who follows. Move \
             the key to another disk and name its new place under [store] key_file; without the key nobody can be told \
             anything, so keep a copy of it",
            key.display(),
            database.display()
        )
    })
}

fn days_of_rest(config: &Config, now: DateTime<Utc>) -> Option<String> {
    let today = local_day(now, config.court.time_zone);
    let (year, last) = config.holidays().year_to_enter(today)?;
    Some(format!(
        "court.days_of_rest has days of the year {last} alone and none of {year}: no preview will say that courts rest on one. \
         Write the whole list with those of {year} into your settings; in Kazakhstan that is the first day of Kurban Ait, \
         which muftyat.kz names"
    ))
}

fn plain_address(config: &Config) -> Option<String> {
    courier::is_plain_and_distant(&config.telegram.api_url).then(|| {
        "telegram.api_url, over which TELOXIDE_API_URL wins, begins with http:// and leads out of this network: everybody on \
         the way can read the token, every chat's id and every text. Use https://, or a Bot API server near this machine"
            .to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_without_its_day_of_rest_is_asked_for_before_it_begins() {
        let config = Config::load(None).unwrap();
        let asked = |now: &str| days_of_rest(&config, now.parse().unwrap());
        // Still November in Almaty, then December.
        assert_eq!(asked("2026-11-30T18:59:59Z"), None);
        let asked = asked("2026-11-30T19:00:00Z").unwrap();
        assert!(asked.contains("none of 2027") && asked.contains("Kurban Ait"));
    }
}
