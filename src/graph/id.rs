//! Identifiers: `kind:slug`, made from content, the same on every run.

use deunicode::deunicode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The identifier of an entity, an event or a prospect, as `person:park-jin`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Id(Box<str>);

impl Id {
    /// The id of `name` among the things of `kind`: lower-case ASCII with hyphens.
    ///
    /// ```
    /// use rapporteur::graph::Id;
    /// assert_eq!(Id::new("person", "Škoda, José").as_str(), "person:skoda-jose");
    /// ```
    pub fn new(kind: &str, name: &str) -> Self {
        Self(format!("{kind}:{}", slug(name)).into())
    }

    /// The whole id.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands before the colon; empty where there is none.
    pub fn kind(&self) -> &str {
        self.0.split_once(':').map_or("", |(kind, _)| kind)
    }
}

impl From<&str> for Id {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Id {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// `text` in lower-case ASCII letters and digits, everything else one hyphen; `unnamed` if nothing is left.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in deunicode(text).chars() {
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            '\'' => {}
            _ if out.is_empty() || out.ends_with('-') => {}
            _ => out.push('-'),
        }
    }
    let kept = out.trim_end_matches('-').len();
    out.truncate(kept);
    if out.is_empty() { "unnamed".into() } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_plain_and_never_empty() {
        assert_eq!(slug("Women’s Peace & Security (WPS)"), "womens-peace-security-wps");
        assert_eq!(slug("Łódź"), "lodz");
        assert_eq!(slug("--"), "unnamed");
    }
}
