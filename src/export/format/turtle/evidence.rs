//! Sentences and articles, in PROV-O: what is stated was derived from a sentence, which was quoted from an article.

use super::iri::{DCTERMS, DERIVED, PROV, QUOTED, TYPE, encoded};
use super::sink::Sink;
use crate::error::Result;
use crate::graph::{ArticleRecord, Evidence, Graph};
use std::collections::BTreeMap;

/// Sentences by their IRIs, each to be written once, however much was read from it.
pub(super) type Sentences<'g> = BTreeMap<String, &'g Evidence>;

/// From which sentences something was derived, and by which rules.
pub(super) fn derived<'g>(
    sink: &mut Sink,
    sentences: &mut Sentences<'g>,
    subject: &str,
    evidence: &'g [Evidence],
) -> Result<()> {
    let iris: Vec<String> = evidence.iter().map(|evidence| sentence(sink, evidence)).collect();
    for iri in &iris {
        sink.link(subject, DERIVED, iri)?;
    }
    for i in 0..iris.len() {
        sink.link(subject, &format!("{PROV}qualifiedDerivation"), &derivation(subject, i))?;
    }
    for (i, (iri, evidence)) in iris.into_iter().zip(evidence).enumerate() {
        let node = derivation(subject, i);
        sink.link(&node, TYPE, &format!("{PROV}Derivation"))?;
        sink.link(&node, &format!("{PROV}entity"), &iri)?;
        sink.text(&node, &sink.term("rule"), &evidence.rule)?;
        sentences.insert(iri, evidence);
    }
    Ok(())
}

fn derivation(subject: &str, i: usize) -> String {
    let mark = if subject.contains('#') { '-' } else { '#' };
    format!("{subject}{mark}derivation-{}", i + 1)
}

/// A sentence is its article and its bytes.
fn sentence(sink: &Sink, evidence: &Evidence) -> String {
    let spans: Vec<String> =
        evidence.spans.iter().map(|span| format!("{}-{}", span.start, span.end)).collect();
    format!("{}#bytes={}", article(sink, &evidence.article), spans.join(","))
}

fn article(sink: &Sink, id: &str) -> String {
    sink.own(&format!("article:{}", encoded(id)))
}

/// The sentences, and all articles.
pub(super) fn sources(sink: &mut Sink, graph: &Graph, sentences: &Sentences) -> Result<()> {
    for (iri, evidence) in sentences {
        sink.link(iri, TYPE, &format!("{PROV}Entity"))?;
        sink.text(iri, &format!("{PROV}value"), &evidence.text)?;
        sink.link(iri, QUOTED, &article(sink, &evidence.article))?;
        if let Some(line) = evidence.line {
            sink.number(iri, &sink.term("line"), line as i64)?;
        }
    }
    let articles = &graph.record().articles;
    for record in articles {
        described(sink, record)?;
    }
    let unknown = sentences.values().filter(|e| articles.iter().all(|article| article.id != e.article));
    let unknown: BTreeMap<&str, ()> = unknown.map(|e| (e.article.as_str(), ())).collect();
    for id in unknown.keys() {
        sink.link(&article(sink, id), TYPE, &format!("{PROV}Entity"))?;
    }
    Ok(())
}

fn described(sink: &mut Sink, record: &ArticleRecord) -> Result<()> {
    let iri = article(sink, &record.id);
    let term = |name: &str| format!("{DCTERMS}{name}");
    sink.link(&iri, TYPE, &format!("{PROV}Entity"))?;
    if let Some(title) = &record.title {
        sink.text(&iri, &term("title"), title)?;
    }
    for author in &record.authors {
        sink.text(&iri, &term("creator"), author)?;
    }
    if let Some(published) = record.published {
        sink.date(&iri, &term("issued"), published)?;
    }
    if let Some(covers) = record.covers {
        sink.date(&iri, &term("temporal"), covers)?;
    }
    sink.text(&iri, &term("identifier"), &record.file)?;
    sink.text(&iri, &sink.term("sha256"), &record.sha256)
}
