//! One record of PLOVER.

use super::actor::{Actor, sides, stood_apart};
use super::code::{Code, context_of_plan, contexts};
use crate::date::Edtf;
use crate::graph::{Event, Evidence, Graph, Id, Prospect};
use serde::Serialize;

/// The codebook, in the form in which records name it.
const CODEBOOK: &str = "plover-2.0-draft-2024-02-04";

/// One record. Fields that say nothing are left out.
#[derive(Serialize)]
pub(super) struct Line<'a> {
    id: &'a Id,
    /// The first day that it can have been; `rapporteur.date` says how far that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    /// The last day that it can have been, where that is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    enddate: Option<String>,
    source: Vec<Actor>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    recipient: Vec<Actor>,
    event: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    mode: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    context: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quad_code: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    event_loc: Option<Place>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    cite_info: Citation<'a>,
    rapporteur: Extension<'a>,
}

#[derive(Serialize)]
struct Place {
    name: String,
}

#[derive(Serialize)]
struct Citation<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    citation: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    coder: &'static str,
    codebook: &'static str,
}

/// What PLOVER has no field for.
#[derive(Serialize)]
struct Extension<'a> {
    /// `fits`, or `nearest` where PLOVER has no class for such events.
    code: &'static str,
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<Edtf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<Detail<'a>>,
    evidence: &'a [Evidence],
}

/// What is known of events and not of plans.
#[derive(Serialize)]
struct Detail<'a> {
    date_basis: &'static str,
    mode: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    level: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    setting: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    series: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ordinal: Option<u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    topics: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    agreement: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    apart: Vec<&'a Id>,
    reports: u32,
}

impl<'a> Line<'a> {
    /// The record of what happened.
    pub(super) fn event(graph: &'a Graph, event: &'a Event) -> Self {
        let label = |id: &Option<Id>| id.as_ref().map(|id| graph.label(id));
        let detail = Detail {
            date_basis: event.date_basis.name(),
            mode: event.mode.name(),
            format: event.format.map(|format| format.name()),
            level: event.level.name(),
            setting: label(&event.setting),
            series: label(&event.series),
            ordinal: event.ordinal,
            topics: event.topics.iter().map(|id| graph.label(id)).collect(),
            agreement: label(&event.agreement),
            apart: stood_apart(event),
            reports: event.reports,
        };
        let code = Code::of(event);
        let extension = Extension {
            code: if code.fits { "fits" } else { "nearest" },
            r#type: event.kind.name(),
            status: None,
            name: event.name.as_deref(),
            date: event.date.or(event.within),
            detail: Some(detail),
            evidence: &event.evidence,
        };
        let sides = sides(graph, &event.participants);
        let mut line = Self::new(graph, &event.id, code, sides, extension);
        line.context = contexts(event);
        line.event_loc = label(&event.place).map(|name| Place { name });
        line
    }

    /// The record of what was planned: what has not happened yet is AGREE, whatever it would be.
    pub(super) fn prospect(graph: &'a Graph, plan: &'a Prospect) -> Self {
        let extension = Extension {
            code: "fits",
            r#type: plan.kind.name(),
            status: Some(plan.status.name()),
            name: None,
            date: plan.date,
            detail: None,
            evidence: &plan.evidence,
        };
        let code = Code { event: "AGREE".into(), mode: None, fits: true };
        let mut line = Self::new(graph, &plan.id, code, sides(graph, &plan.participants), extension);
        line.context = vec![context_of_plan(plan.status)];
        line
    }

    fn new(
        graph: &'a Graph,
        id: &'a Id,
        code: Code,
        [source, recipient]: [Vec<Actor>; 2],
        rapporteur: Extension<'a>,
    ) -> Self {
        let evidence = rapporteur.evidence.first();
        let article = evidence.and_then(|e| graph.record().articles.iter().find(|a| a.id == e.article));
        Self {
            id,
            date: rapporteur.date.map(|date| date.first_day().to_string()),
            enddate: rapporteur.date.filter(|date| !date.is_day()).map(|date| date.last_day().to_string()),
            source,
            recipient,
            quad_code: code.quad(),
            event: vec![code.event],
            mode: code.mode.into_iter().collect(),
            context: Vec::new(),
            event_loc: None,
            text: evidence.map(|evidence| evidence.text.as_str()),
            cite_info: Citation {
                citation: evidence.map(|evidence| evidence.article.as_str()),
                title: article.and_then(|article| article.title.as_deref()),
                coder: concat!("rapporteur ", env!("CARGO_PKG_VERSION")),
                codebook: CODEBOOK,
            },
            rapporteur,
        }
    }
}
