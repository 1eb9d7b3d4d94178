//! The attribution of a change: from whom its editor has it.

use serde::{Deserialize, Serialize};

/// From whom an editor has a change. Who in particular it was is kept nowhere: some are at risk for what they tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Attribution {
    /// Somebody said so.
    By(Voice),
    /// It stands in a publication.
    Link(Link),
}

/// Who said so, as far as it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Voice {
    /// A lawyer in the case.
    Lawyer,
    /// The court: its staff, its site, its own words.
    Court,
    /// Somebody who observes the trial.
    Observer,
}

/// The address of a publication: `http` or `https`, at most 300 characters, none of them a space.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Link(String);

/// The longest link, in characters: a button of a dialogue and a line with a reason have room for it.
const LONGEST: usize = 300;

/// The text is no address of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a link: https:// and an address of at most {LONGEST} characters are needed")]
pub struct NotALink;

impl Voice {
    /// Every voice, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Lawyer, Self::Court, Self::Observer];

    /// The word for it in a line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Lawyer => "lawyer",
            Self::Court => "court",
            Self::Observer => "observer",
        }
    }
}

impl Link {
    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name of the site, which is what a reader recognises.
    pub fn site(&self) -> &str {
        let after = self.0.split_once("://").map_or("", |(_, after)| after);
        let host = after.split(['/', '?', '#']).next().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host)
    }
}

impl TryFrom<String> for Link {
    type Error = NotALink;

    fn try_from(text: String) -> Result<Self, NotALink> {
        let scheme = text.split_once("://").map(|(scheme, _)| scheme);
        let is_web = scheme.is_some_and(|scheme| ["http", "https"].contains(&scheme));
        let is_one_word = !text.contains(|letter: char| {
            letter.is_whitespace() || letter.is_control() || "|\"<>\\".contains(letter)
        });
        let link = Self(text);
        // What stands before an @ is a name that may look like another site.
        let is_site = link.site().contains('.') && !link.site().contains('@');
        if is_web && is_one_word && is_site && link.0.chars().count() <= LONGEST {
            Ok(link)
        } else {
            Err(NotALink)
        }
    }
}

impl From<Link> for String {
    fn from(link: Link) -> Self {
        link.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_a_page_on_the_web() {
        for (text, site) in [
            ("https://open.kg/76897", "open.kg"),
            ("http://www.sud.gov.kz?id=1", "sud.gov.kz"),
            ("https://сот.қаз/жаңалық", "сот.қаз"),
            ("https://a.kz#b", "a.kz"),
        ] {
            let link = Link::try_from(text.to_owned()).unwrap();
            assert_eq!((link.as_str(), link.site()), (text, site));
        }
        let endless = format!("https://a.kz/{}", "x".repeat(LONGEST));
        for text in [
            "",
            "open.kg",
            "https://",
            "https://localhost/x",
            "javascript://a.kz/",
            "ftp://a.kz",
            "https://a.kz/b c",
            "https://a.kz|b",
            "https://open.kg@evil.kz/",
            endless.as_str(),
        ] {
            assert_eq!(Link::try_from(text.to_owned()), Err(NotALink), "{text}");
        }
    }
}
