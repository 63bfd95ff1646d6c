//! IRIs: those of public vocabularies, and those of ids.

use crate::graph::Id;

/// `a`
pub(super) const TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
/// `rdf:value`
pub(super) const VALUE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value";
/// `rdf:Statement`
pub(super) const STATEMENT: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement";
/// `rdf:subject`
pub(super) const SUBJECT: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject";
/// `rdf:predicate`
pub(super) const PREDICATE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate";
/// `rdf:object`
pub(super) const OBJECT: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#object";
/// `rdfs:label`
pub(super) const LABEL: &str = "http://www.w3.org/2000/01/rdf-schema#label";
/// `skos:altLabel`
pub(super) const OTHER_LABEL: &str = "http://www.w3.org/2004/02/skos/core#altLabel";
/// `skos:Concept`
pub(super) const CONCEPT: &str = "http://www.w3.org/2004/02/skos/core#Concept";
/// `dcterms:`
pub(super) const DCTERMS: &str = "http://purl.org/dc/terms/";
/// `sem:`
pub(super) const SEM: &str = "http://semanticweb.cs.vu.nl/2009/11/sem/";
/// `sem:Event`
pub(super) const EVENT: &str = "http://semanticweb.cs.vu.nl/2009/11/sem/Event";
/// `sem:hasActor`
pub(super) const HAS_ACTOR: &str = "http://semanticweb.cs.vu.nl/2009/11/sem/hasActor";
/// `prov:`
pub(super) const PROV: &str = "http://www.w3.org/ns/prov#";
/// `prov:wasDerivedFrom`
pub(super) const DERIVED: &str = "http://www.w3.org/ns/prov#wasDerivedFrom";
/// `prov:wasQuotedFrom`
pub(super) const QUOTED: &str = "http://www.w3.org/ns/prov#wasQuotedFrom";
/// `edtf:EDTF`
pub(super) const EDTF: &str = "http://id.loc.gov/datatypes/edtf/EDTF";
/// `xsd:date`
pub(super) const DATE: &str = "http://www.w3.org/2001/XMLSchema#date";

/// Prefixes of the file, besides those of the base.
pub(super) const PREFIXES: [(&str, &str); 8] = [
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("dcterms", DCTERMS),
    ("sem", SEM),
    ("prov", PROV),
    ("edtf", "http://id.loc.gov/datatypes/edtf/"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// The path of an id: what an IRI may not hold as percent signs and bytes (RFC 3986, section 2).
pub(super) fn path(id: &Id) -> String {
    encoded(id.as_str())
}

/// A text as part of a path.
pub(super) fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b':' => {
                out.push(char::from(byte))
            }
            _ => out += &format!("%{byte:02X}"),
        }
    }
    out
}

/// `deliverableOf` for `deliverable_of` and `vice-minister` as `viceMinister`.
pub(super) fn term(name: &str) -> String {
    let mut parts = name.split(['_', '-']);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        out.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        out += letters.as_str();
    }
    out
}

/// A term that is a class, as `Person` for `person`.
pub(super) fn class(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_names_become_parts_of_iris() {
        assert_eq!(encoded("person:=1+1 \"é\""), "person:%3D1%2B1%20%22%C3%A9%22");
        assert_eq!((term("deliverable_of"), term("in-person")), ("deliverableOf".into(), "inPerson".into()));
        assert_eq!(class("person"), "Person");
    }
}
