//! An article to what its sentences state: frames, each with who, what, when, where, its sentence and its rule.
//!
//! Nothing here knows another article, and nobody is identified yet: that is [`crate::resolve`]'s work.

mod about;
mod abroad;
mod aid;
mod apart;
mod apposition;
mod aside;
mod asked;
mod carried;
mod claim;
mod clause_at;
mod dated_noun;
mod deed;
mod delegation;
mod deliverable;
mod detail;
mod embedded;
mod enough;
mod errand;
mod event_day;
mod factuality;
mod founding;
mod frame;
mod fruit;
mod gathering;
mod in_turn;
mod instrument;
mod inverted;
mod invitation;
mod lag;
mod likewise;
mod matching;
mod meanwhile;
mod mechanism;
mod mediator;
mod member;
mod membership;
mod named_time;
mod noun_event;
mod noun_word;
mod onlooker;
mod other_event;
mod outcome;
mod outlook;
mod own_reality;
mod pair;
mod paper;
mod participant;
mod plover;
mod promised;
mod promises;
mod prospective;
mod reading;
mod recalled;
mod relation;
mod relation_rule;
mod relative;
mod restatement;
mod retold;
mod rule;
mod ruling;
mod sanction;
mod scene;
mod several;
mod severally;
mod shortened;
mod side;
mod slot;
mod speaker;
mod stated_date;
mod stops;
mod succession;
mod time;
mod together;
mod topic;
mod traveller;
mod trigger;
mod undertaking;
mod unnamed;
mod unsaid;
mod until;
mod venue;
mod voice;

pub use claim::ClaimFrame;
pub use factuality::Factuality;
pub use frame::{Frame, Instrument, PartyMention, Phase, Severally};
pub use gathering::{Gathering, Told};
pub use outlook::{Dependent, Outlook, Reality};
pub use reading::{HeadingReading, Reading, SentenceReading, Voicing};
pub use relation::{RelationFrame, Side};
pub use relation_rule::{Bound, RelationRule};
pub use rule::{GivesWay, Rule, RuleRole, RuleVoice, Rules};

use crate::diagnostic::Diagnosed;
use crate::language::Knowledge;
use crate::source::Article;

/// What the sentences of `article` state.
pub fn extract(know: &Knowledge, rules: &Rules, article: Diagnosed<Article>) -> Reading {
    reading::read(know, rules, article)
}
