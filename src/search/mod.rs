//! The search: finding a case by what people write of it, in whatever script and spelling.
//!
//! Two words that can match either share a key, or one begins with the other, so that the store reads few rows and misses
//! none. Names and numbers find; the other words around them only rank ([`rank()`] is the one place for that), and a text
//! that names nobody is small talk ([`talk()`]).

mod closeness;
mod entries;
mod fold;
mod forms;
mod keys;
mod layout;
mod naming;
mod people;
mod place;
mod query;
mod query_word;
mod rank;
mod short_name;
mod skeleton;
mod spelling;
mod talk;
mod vocabulary;
mod zones;

pub use closeness::Closeness;
pub use entries::entries;
pub use fold::{FoldedText, fold};
pub use keys::{keys, slug_keys};
pub use naming::{
    NamedParts, case_names, named_parts, sought_city, sought_court, sought_name, sought_person,
};
pub use people::{NamedPeople, matches, people_meant};
pub use place::{InvalidPlace, NameOwner, PartCode, Place, PlaceKind};
pub use query::Query;
pub use query_word::{JoinedWords, Lookup, QueryWord};
pub use rank::{Confidence, MOST_NEAR, Match, Ranked, Ranking, rank};
pub use short_name::{are_alike, nearest};
pub use talk::{nearly_talk, talk, talk_within};
pub use vocabulary::SmallTalk;
pub use zones::{ZoneMatch, ZonePlace, zone_name, zones_meant};

#[cfg(test)]
mod tests;
