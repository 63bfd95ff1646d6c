//! The graph: what the articles state, each statement with its sentences.

mod entity;
mod event;
mod id;
mod knowledge;
mod record;
mod relation;

pub use entity::{Entity, EntityKind, Level};
pub use event::{DateBasis, Event, EventType, Format, Mode, Participant, Plover, Role};
pub use id::{Id, slug};
pub use knowledge::{Graph, Link, Node};
pub use record::{ArticleRecord, Claim, Counts, Record};
pub use relation::{Evidence, Prospect, ProspectStatus, Relation, RelationType};
