//! Whom aid is for: `victims of the earthquake in Chile` are not those of any other.

use super::frame::PartyMention;
use super::scene::Scene;
use crate::language::{Clause, Mention, Phrase};

impl Scene<'_> {
    /// Tells those in need apart by what befell them and where: `Chile earthquake victims`.
    pub(super) fn name_victims(&self, parties: &mut [PartyMention], clause: &Clause) {
        for party in parties {
            let Mention::Group { name, .. } = &party.mention else { continue };
            let suffers = name.rsplit(' ').next().is_some_and(|noun| SUFFERING.contains(&noun));
            let slots = || clause.prepositions.iter().flat_map(|(_, np)| np).chain(&clause.object);
            let Some(group) = slots().find(|p| suffers && p.mentions.contains(&party.mention)) else {
                continue;
            };
            let Some(cause) = clause.right_behind(group, &["of", "from"]).first() else { continue };
            let place = clause.right_behind(cause, &["in", "on", "at"]).first();
            let words = place.into_iter().chain([cause]).map(|p| self.bare(p)).collect::<Vec<_>>();
            let name = format!("{} {name}", words.join(" "));
            party.mention = Mention::Group { name, state: None };
        }
    }

    /// The words of a phrase without its article.
    fn bare(&self, phrase: &Phrase) -> String {
        let text = self.text(phrase);
        let article = ["the ", "The ", "a ", "an "].iter().find_map(|a| text.strip_prefix(a));
        article.unwrap_or(&text).to_owned()
    }
}

/// Nouns for those whom something befell.
const SUFFERING: [&str; 4] = ["victims", "survivors", "refugees", "evacuees"];
