//! What one article states.

use super::claim::{self, ClaimFrame};
use super::frame::Frame;
use super::fruit;
use super::mechanism;
use super::relation::{self, RelationFrame, Side};
use super::rule::Rules;
use super::scene::Scene;
use super::shortened::shortened;
use super::time::{Clock, When};
use crate::date::Edtf;
use crate::diagnostic::{Diagnosed, Diagnostic};
use crate::graph::{ArticleRecord, Evidence};
use crate::language::{
    Anaphor, BodyMention, Chunk, ChunkKind, Clause, Knowledge, Mention, Phrase, PlaceMention, Token, chunks,
    clauses, complete_headline, look_ahead, look_up, sentences, surnames,
};
use crate::source::{Article, Passage, PassageKind};
use crate::span::Span;
use std::collections::{BTreeMap, BTreeSet};

/// The outcome of reading one article.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What is known of the article.
    pub article: ArticleRecord,
    /// Its sentences, in order.
    pub sentences: Vec<SentenceReading>,
    /// Whom its title and headings name, in order.
    pub headings: Vec<HeadingReading>,
    /// The two states whose relations it is about by its title, or none.
    pub pair: Vec<String>,
    /// Bodies of the lexicon by the capitals that the article calls them by.
    pub shortened: BTreeMap<String, BodyMention>,
    /// Doubts.
    pub diagnostics: Vec<Diagnostic>,
}

/// Whom a heading names. It states nothing, but what stands under it may be about them.
#[derive(Clone, Debug)]
pub struct HeadingReading {
    /// Which passage it is, counted as for sentences.
    pub passage: usize,
    /// Parties that it names, in order.
    pub mentions: Vec<Mention>,
    /// States that it names or that the parties are of, each once: of `India-Slovenia consultations` both.
    pub states: Vec<String>,
}

/// One sentence and what it states.
#[derive(Clone, Debug)]
pub struct SentenceReading {
    /// The sentence; its rule is filled in by whoever uses it.
    pub evidence: Evidence,
    /// Which paragraph or entry it belongs to, counted through the article.
    pub passage: usize,
    /// Whether it is part of the chronology.
    pub is_entry: bool,
    /// Date of its entry.
    pub date: Option<Edtf>,
    /// The day of the report that it is part of.
    pub report: Option<Edtf>,
    /// Parties that it names, in order.
    pub voicings: Vec<Voicing>,
    /// Events that it tells of.
    pub frames: Vec<Frame>,
    /// Standing relations that it states.
    pub relations: Vec<RelationFrame>,
    /// Claims that it makes.
    pub claims: Vec<ClaimFrame>,
    /// The last thing with a name of which it speaks, and that a summit can promise.
    pub thing: Option<Side>,
}

/// A party as a sentence names it, and whether it is what the sentence is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Voicing {
    /// As the words name it.
    pub mention: Mention,
    /// Whether it stands in the subject of a clause that says what happened.
    pub subject: bool,
    /// Whether it belongs to somebody just named, as an apposition does.
    pub possessor: bool,
    /// The name that the words give a body, a group or a person: `China's embassy in Canberra`.
    pub written: Option<String>,
}

/// Reads every passage but headings.
pub(super) fn read(know: &Knowledge, rules: &Rules, article: Diagnosed<Article>) -> Reading {
    let Diagnosed { value: article, diagnostics } = article;
    let names = names(know, &article);
    let pair = pair(know, &article);
    let mut sentences = Vec::new();
    let mut clock = Clock::default();
    for (index, passage) in
        article.passages.iter().enumerate().filter(|(_, p)| p.kind != PassageKind::Heading)
    {
        let context = Context { know, rules, names: &names, article: &article, pair: &pair };
        clock = read_passage(&context, passage, index, clock.turned_to(passage), &mut sentences);
    }
    let headings = headings(know, &names, &article);
    let mut record = article.record.clone();
    record.sentences = u32::try_from(sentences.len()).unwrap_or(u32::MAX);
    let shortened = shortened(know, &article);
    Reading { article: record, sentences, headings, pair, shortened, diagnostics }
}

/// Whom the title and the headings name.
fn headings(know: &Knowledge, names: &BTreeSet<String>, article: &Article) -> Vec<HeadingReading> {
    let passages = article.passages.iter().enumerate().filter(|(_, p)| p.kind == PassageKind::Heading);
    let read = passages.map(|(passage, heading)| {
        let text = heading.prose.text();
        let tokens = know.gazetteer.tokenize(text);
        let chunks =
            sentences(&tokens).into_iter().flat_map(|range| chunks(know, names, text, &tokens, range, false));
        let chunks: Vec<Chunk> = chunks.collect();
        let mentions: Vec<Mention> =
            voicings(&chunks, &[], text, &tokens).into_iter().map(|v| v.mention).collect();
        let mut states: Vec<String> = Vec::new();
        let phrases = chunks.iter().filter_map(|c| match &c.kind {
            ChunkKind::Phrase(phrase) => Some(phrase),
            _ => None,
        });
        let named = phrases.flat_map(|p| {
            p.states.iter().map(String::as_str).chain(p.mentions.iter().filter_map(Mention::state))
        });
        for state in named {
            if !states.iter().any(|s| s == state) {
                states.push(state.to_owned());
            }
        }
        HeadingReading { passage, mentions, states }
    });
    read.collect()
}

/// What every passage of an article is read with.
struct Context<'a> {
    know: &'a Knowledge,
    rules: &'a Rules,
    names: &'a BTreeSet<String>,
    article: &'a Article,
    pair: &'a [String],
}

/// The two states whose relations an article is about, by its title, a line above its text or the heading of its chronology:
/// `US-Russia Relations`, `US - Russia`.
fn pair(know: &Knowledge, article: &Article) -> Vec<String> {
    let is_heading = |p: &&Passage| p.kind == PassageKind::Heading;
    let above = article.passages.iter().take_while(is_heading).map(Passage::text);
    let headings = article.passages.iter().filter(is_heading).map(Passage::text);
    let named = headings.filter(|text| text.to_lowercase().ends_with("relations"));
    let title = article.record.title.as_deref();
    let mut lines = title.into_iter().chain(above).chain(named);
    let pair =
        lines.find_map(|line| phrases(know, line).into_iter().map(|p| p.states).find(|s| s.len() == 2));
    // `China-Japan-Korea Relations`
    let named = article.passages.iter().filter(is_heading).map(Passage::text);
    let named = named.filter(|text| text.to_lowercase().ends_with("relations"));
    let mut lines = title.into_iter().chain(named);
    let three =
        || lines.find_map(|line| phrases(know, line).into_iter().map(|p| p.states).find(|s| s.len() == 3));
    pair.or_else(|| two_of_title(know, title?)).or_else(three).unwrap_or_default()
}

/// `Chile and Peru: A Cold Spring`: the only two states that a title names, where it tells of no region and no bloc.
fn two_of_title(know: &Knowledge, title: &str) -> Option<Vec<String>> {
    const REGIONS: [&str; 10] =
        ["Asia", "ASEAN", "Pacific", "Gulf", "Europe", "Africa", "America", "Brussels", "EU", "NATO"];
    // `Chile and Peru from Lima to Santiago`: a capital is where something was, beside states that are named.
    let capital = |p: &Phrase| matches!(p.place, Some(PlaceMention::Capital(_)));
    let mut phrases = phrases(know, title);
    if phrases.iter().any(|p| !capital(p) && !p.mentions.is_empty()) {
        phrases.retain(|p| !capital(p));
    }
    let state = |m: &Mention| if let Mention::State(code) = m { Some(code.clone()) } else { None };
    let named = phrases.iter().flat_map(|p| p.mentions.iter().filter_map(state).chain(p.states.clone()));
    let mut states: Vec<String> = Vec::new();
    for state in named {
        if !states.contains(&state) {
            states.push(state);
        }
    }
    (states.len() == 2 && !REGIONS.iter().any(|region| title.contains(region))).then_some(states)
}

/// The phrases of a line, in which a dash joins two names.
pub(super) fn phrases(know: &Knowledge, line: &str) -> Vec<Phrase> {
    let line = &line.replace(" - ", "-").replace(['–', '—'], "-");
    let tokens = know.gazetteer.tokenize(line);
    let read = |range| chunks(know, &BTreeSet::new(), line, &tokens, range, false);
    let chunks = sentences(&tokens).into_iter().flat_map(read);
    chunks.filter_map(|c| if let ChunkKind::Phrase(p) = c.kind { Some(p) } else { None }).collect()
}

/// The surnames of those who held the first offices of their states in the period of the article: chronicles write `Xi` and
/// `Lavrov` without more.
fn leaders(know: &Knowledge, article: &Article) -> BTreeSet<String> {
    let Some(period) = article.record.covers.or(article.record.published) else { return BTreeSet::new() };
    let held = know.lexicon.first_holders(period.first_day(), period.last_day());
    held.flat_map(|t| {
        // `Jokowi` by himself; `Erdogan` for `Erdoğan`
        std::iter::once(&t.name).chain(&t.aliases).flat_map(|name| surnames(know, name, t.state.as_deref()))
    })
    .collect()
}

/// The words by which persons named in full anywhere in the article may be called alone.
fn names(know: &Knowledge, article: &Article) -> BTreeSet<String> {
    let mut names = leaders(know, article);
    for passage in article.passages.iter().filter(|p| p.kind != PassageKind::Heading) {
        let text = passage.text();
        let tokens = know.gazetteer.tokenize(text);
        for range in sentences(&tokens) {
            for voicing in
                voicings(&chunks(know, &BTreeSet::new(), text, &tokens, range, false), &[], text, &tokens)
            {
                if let Mention::Person(person) = voicing.mention {
                    let known = person.known.and_then(|at| know.lexicon.tenures[at].state.as_deref());
                    names.extend(surnames(know, &person.name, person.state.as_deref().or(known)));
                }
            }
        }
    }
    names
}

/// Reads a passage from what the clock shows at its beginning to what it shows at its end.
fn read_passage(
    context: &Context<'_>,
    passage: &Passage,
    index: usize,
    mut clock: Clock,
    out: &mut Vec<SentenceReading>,
) -> Clock {
    let Context { know, rules, names, article, pair } = *context;
    let text = passage.text();
    let tokens = know.gazetteer.tokenize(text);
    let (mut label, mut mechanism) = (None, None);
    for (n, range) in sentences(&tokens).into_iter().enumerate() {
        let start = if n == 0 { 0 } else { passage.body + tokens[range.start].span.start };
        let span = match passage.told {
            Some(_) => Span::new(0, passage.prose.text().len()),
            None => Span::new(start, passage.body + tokens[range.end - 1].span.end),
        };
        let evidence = evidence(article, passage, span);
        let goes_on = n > 0 && passage.is_entry();
        let chunks = chunks(know, names, text, &tokens, range.clone(), goes_on);
        let mut clauses = clauses(&chunks);
        if passage.is_entry() {
            complete_headline(&chunks, &mut clauses);
        }
        look_ahead(&know.grammar, &mut clauses);
        look_up(&chunks, &know.grammar, &mut clauses);
        clock = clock.opened(&chunks);
        let mut whens: Vec<When> = Vec::with_capacity(clauses.len());
        while whens.len() < clauses.len() {
            whens.push(clock.when(article, passage, &tokens, &range, &clauses, &whens));
        }
        let scene = Scene {
            rules,
            tokens: &tokens,
            sentence: range.clone(),
            chunks: &chunks,
            clauses: &clauses,
            whens: &whens,
            passage,
            article,
            pair,
            clock,
            label: label.as_ref(),
            mechanism: mechanism.as_ref(),
        };
        let mut frames = scene.frames();
        let claims = claim::find(&scene);
        claim::complete(&mut frames, &claims);
        let named = mechanism::last_named(&scene);
        out.push(SentenceReading {
            relations: relation::find(&scene),
            thing: fruit::last_thing(&scene),
            claims,
            passage: index,
            is_entry: passage.is_entry(),
            date: passage.date,
            report: passage.report,
            voicings: voicings(&chunks, &clauses, text, &tokens),
            evidence,
            frames,
        });
        clock.advance(article, passage, &tokens, &clauses, &whens);
        mechanism = named;
        if n == 0 {
            label = label_of(&chunks);
        }
    }
    clock
}

/// The only phrase of words without a verb: `Data exchange center.`
fn label_of(chunks: &[Chunk]) -> Option<Phrase> {
    match chunks {
        [Chunk { kind: ChunkKind::Phrase(phrase), .. }, Chunk { kind: ChunkKind::Mark('.' | ':'), .. }] => {
            Some(phrase.clone()).filter(|p| p.date.is_none())
        }
        _ => None,
    }
}

fn evidence(article: &Article, passage: &Passage, span: Span) -> Evidence {
    let spans = passage.prose.spans(span);
    Evidence {
        article: article.record.id.clone(),
        text: passage.prose.written(span),
        line: Some(article.line_of(&spans)),
        spans,
        rule: String::new(),
    }
}

/// Every party that the phrases of a sentence name; those before the first verb are what it is about.
fn voicings(chunks: &[Chunk], clauses: &[Clause], text: &str, tokens: &[Token<'_>]) -> Vec<Voicing> {
    let finite = |c: &Chunk| matches!(&c.kind, ChunkKind::Verb(v) if v.is_finite());
    // `Accompanied by X, he met Y`, `Seated beside X, he thanked Y`
    let led = |c: &Chunk| matches!(c.kind, ChunkKind::Preposition(_));
    let opening = usize::from(chunks.get(1).is_some_and(led));
    let first_verb = (opening..chunks.len()).find(|&i| finite(&chunks[i])).unwrap_or(chunks.len());
    // `After attending a forum, where he spoke, X flew home`: who acts behind all that opens the sentence.
    let main = |c: &&Clause| c.subordinator.is_none() && c.verb.is_finite() && !c.shared_subject;
    let named = |c: &&Clause| c.subject_mentions().any(|m| matches!(m, Mention::Person(_)));
    let acts = clauses.iter().find(main).filter(|_| led_in(chunks)).filter(named).map(|c| c.subject.iter());
    let acts: Vec<usize> = acts.into_iter().flatten().map(|p| p.tokens.start).collect();
    let mut found = Vec::new();
    let mut governed = false;
    // `Lima's answers grew sharper: it declared the code void`
    let it =
        |c: &Chunk| matches!(&c.kind, ChunkKind::Phrase(p) if p.mentions == [Mention::Anaphor(Anaphor::It)]);
    let told_on = chunks.windows(2).any(|pair| pair[0].kind == ChunkKind::Mark(':') && it(&pair[1]));
    for (i, chunk) in chunks.iter().enumerate() {
        match &chunk.kind {
            ChunkKind::Phrase(phrase) => {
                let before = i < first_verb && !governed;
                let subject = if acts.is_empty() { before } else { acts.contains(&phrase.tokens.start) };
                found.extend(of_phrase(phrase, subject, told_on, &|| chunk.name(text, tokens)));
                governed = false;
            }
            ChunkKind::Preposition(_) => governed = true,
            ChunkKind::Mark(_) => governed = false,
            _ => {}
        }
    }
    found
}

/// Whether a sentence opens with what depends on its main verb: `After meeting X`, `While in Lima`.
fn led_in(chunks: &[Chunk]) -> bool {
    matches!(chunks.first().map(|c| &c.kind), Some(ChunkKind::Preposition(_) | ChunkKind::Subordinator(_)))
}

/// The parties of a phrase; where it is `told_on` what it does, the owner of a thing that stands as subject is whom the sentence is about.
fn of_phrase<'a>(
    phrase: &'a Phrase,
    subject: bool,
    told_on: bool,
    written: &dyn Fn() -> Option<String>,
) -> impl Iterator<Item = Voicing> + 'a {
    let alone = match &phrase.mentions[..] {
        [Mention::Body(_) | Mention::Group { .. } | Mention::Person(_)] => written(),
        _ => None,
    };
    let own = phrase.mentions.iter().map(move |m| Voicing {
        mention: m.clone(),
        subject,
        possessor: false,
        written: alone.clone(),
    });
    // `Hagel's second journey began in Kuala Lumpur. He`
    let acts = move |m: &Mention| match m {
        Mention::Person(_) => true,
        Mention::State(_) | Mention::Body(_) => told_on,
        _ => false,
    };
    let about = move |m: &Mention| subject && phrase.mentions.is_empty() && acts(m);
    own.chain(phrase.possessors.iter().map(move |m| Voicing {
        mention: m.clone(),
        subject: about(m),
        possessor: true,
        written: None,
    }))
}
