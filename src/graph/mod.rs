//! The graph: what the articles state, each statement with its sentences.

mod entity;
mod event;
pub mod filter;
#[doc(hidden)]
pub mod fixture;
mod id;
mod knowledge;
pub mod name;
mod parse;
pub mod party;
mod record;
mod relation;
pub mod view;

pub use entity::{Entity, EntityKind, Level};
pub use event::{DateBasis, Event, EventType, Format, Mode, Participant, Plover, Role};
pub use filter::Filter;
pub use id::{Id, slug};
pub use knowledge::{Graph, Link, Node};
pub use record::{ArticleRecord, Claim, Counts, Record};
pub use relation::{Evidence, Prospect, ProspectStatus, Relation, RelationType};
pub use view::{
    Adjacency, Backing, Behind, EdgeList, Network, NetworkEdge, NetworkNode, NodeKind, View, Weight,
};
