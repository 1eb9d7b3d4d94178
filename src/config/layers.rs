//! The layers of the settings: the file's and the environment's keys, laid one after another onto the defaults.

use std::{collections::BTreeMap, path::Path};

use serde::Deserialize;
use toml::{
    Spanned,
    de::{DeTable, DeValue, Deserializer},
};

use crate::domain::court_list::Mapping;

use super::{
    Config, ConfigError, DEFAULTS,
    environment::{self, Variable},
    fault, files,
    keys::keys_of,
    mappings,
    setting::{COURT_LISTS, Setting, Source},
};

/// The settings file as it was read.
pub(super) struct SettingsFile {
    name: String,
    text: String,
}

impl SettingsFile {
    /// Reads it.
    ///
    /// # Errors
    /// If it cannot be read or is not in UTF-8.
    pub(super) fn read(path: &Path) -> Result<Self, ConfigError> {
        let name = path.display().to_string();
        let bytes = files::read(path).map_err(|error| ConfigError::File(name.clone(), error))?;
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Self { name, text }),
            Err(error) => {
                let good = error.utf8_error().valid_up_to();
                let above = &error.as_bytes()[..good];
                Err(ConfigError::NotToml {
                    file: name,
                    line: 1 + above.iter().filter(|byte| **byte == b'\n').count(),
                    what: "what stands here is not in UTF-8; save the file in that encoding"
                        .to_owned(),
                })
            }
        }
    }

    fn settings(
        &self,
        defaults: &DeTable<'_>,
    ) -> Result<(Vec<Setting<'_>>, BTreeMap<String, Mapping>), ConfigError> {
        let source = Source::File(&self.name, &self.text);
        let document = DeTable::parse(&self.text)
            .map_err(|error| fault::not_toml(&self.name, &self.text, &error))?;
        let (mut settings, mut court_lists) = (Vec::new(), BTreeMap::new());
        for (section, value) in document.into_inner() {
            if section.get_ref() == COURT_LISTS {
                court_lists = mappings::read(&value, source)?;
            } else {
                settings.extend(keys_of(section, value, source, defaults)?);
            }
        }
        Ok((settings, court_lists))
    }
}

/// The settings of the defaults, then the file, then the environment, and the settings that are not the defaults'.
///
/// # Errors
/// The first thing wrong, with its key and where it was set.
pub(super) fn merged<'a>(
    file: Option<&'a SettingsFile>,
    variables: &'a [Variable],
) -> Result<(Config, Vec<Setting<'a>>), ConfigError> {
    let shipped = |error: &toml::de::Error| fault::not_toml("config/default.toml", DEFAULTS, error);
    let mut table = DeTable::parse(DEFAULTS).map_err(|error| shipped(&error))?;
    let defaults = table.get_ref().clone();
    let (mut settings, court_lists) = match file {
        Some(file) => file.settings(&defaults)?,
        None => (Vec::new(), BTreeMap::new()),
    };
    settings.extend(environment::settings(variables, &defaults)?);
    // The last word on a key is the only one.
    let keys: Vec<String> = settings.iter().map(Setting::key).collect();
    let mut at = 0;
    settings.retain(|_| {
        at += 1;
        !keys[at..].contains(&keys[at - 1])
    });
    let mut config = read(&table).map_err(|error| shipped(&error))?;
    // One at a time: an error is about the key that came last.
    for setting in &settings {
        fault::check_range(setting)?;
        lay(&mut table, setting);
        config = read(&table).map_err(|error| explained(&mut table, setting, &error))?;
    }
    config.court_lists = court_lists;
    Ok((config, settings))
}

fn read(table: &Spanned<DeTable<'_>>) -> Result<Config, toml::de::Error> {
    Config::deserialize(Deserializer::from(table.clone()))
}

/// What is wrong with a setting, where it is a list with the first item that is wrong by itself.
fn explained<'a>(
    table: &mut Spanned<DeTable<'a>>,
    setting: &Setting<'a>,
    error: &toml::de::Error,
) -> ConfigError {
    for item in setting.value.get_ref().as_array().into_iter().flatten() {
        let mut alone = setting.clone();
        *alone.value.get_mut() = DeValue::Array([item.clone()].into_iter().collect());
        lay(table, &alone);
        if let Err(error) = read(table) {
            return fault::explain(setting, item, &error);
        }
    }
    fault::explain(setting, &setting.value, error)
}

fn lay<'a>(table: &mut Spanned<DeTable<'a>>, setting: &Setting<'a>) {
    let section = table.get_mut().get_mut(setting.section.as_str());
    if let Some(DeValue::Table(keys)) = section.map(Spanned::get_mut)
        && let Some(value) = keys.get_mut(setting.name.as_str())
    {
        *value = setting.value.clone();
    }
}
