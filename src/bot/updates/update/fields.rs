//! Parsing single fields: one that has another form than expected counts as absent.

use std::fmt;

use serde::{Deserialize, Deserializer, de::Visitor};
use serde_json::value::RawValue;

use crate::domain::chat::ChatKey;

#[derive(Deserialize)]
struct Id {
    id: ChatKey,
}

/// The id of a chat object.
pub(super) fn id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<ChatKey, D::Error> {
    Id::deserialize(deserializer).map(|Id { id }| id)
}

pub(super) fn id_if_readable<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<ChatKey>, D::Error> {
    let id: Option<Id> = if_readable(deserializer)?;
    Ok(id.map(|Id { id }| id))
}

/// A field that cannot be parsed counts as absent.
pub(super) fn if_readable<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    let raw = <&RawValue>::deserialize(deserializer)?;
    Ok(serde_json::from_str(raw.get()).ok())
}

pub(super) fn text_if_readable<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    let text: Option<LossyText> = if_readable(deserializer)?;
    Ok(text.map(|LossyText(text)| text))
}

/// A text from somebody's client, in which an escaped letter may be half of a surrogate pair.
struct LossyText(String);

impl<'de> Deserialize<'de> for LossyText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Lossy;
        impl Visitor<'_> for Lossy {
            type Value = LossyText;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_bytes<E>(self, text: &[u8]) -> Result<LossyText, E> {
                Ok(LossyText(String::from_utf8_lossy(text).into_owned()))
            }
        }
        // As a string it would be refused for half a letter.
        deserializer.deserialize_bytes(Lossy)
    }
}
