// What summits promised and what the articles count, as far as the period and the filters go. Rules are those of the command line.

const PROMISE_COLUMNS = ["Summit", "Summit date", "Deliverable", "Kind", "Due", "Status", "#Held", "First", "Last", "#Days to first", "Intervals (days)"];

/** What is only said of a promise is no delivery of it. */
const WORDS_ONLY = ["statement", "report", "appointment"];

/** One row a promise, by summit, then name; what was delivered is among the events `found`. */
function promiseRows(found, state) {
  const promises = GRAPH.relations.filter((r) => r.type === "deliverable_of" && !r.lexicon);
  const order = (a, b) => byCode(a.target, b.target) || byCode(label(a.source), label(b.source)) || byCode(a.source, b.source);
  return promises.sort(order).map((promise) => promiseRow(promise, found, state));
}

const byCode = (a, b) => (a < b ? -1 : Number(a > b));

function promiseRow(promise, found, state) {
  const summit = events.get(promise.target);
  const delivered = deliveries(promise, summit, found);
  const dates = [...new Set(delivered.map(when).filter(Boolean))].sort((a, b) => span(a)[0] - span(b)[0] || span(a)[1] - span(b)[1]);
  const days = dates.length + Number(delivered.some((event) => !when(event)));
  const due = dueOf(promise, summit);
  const passed = due && span(due)[1] < lastDayShown(state);
  const status = days > 1 ? "recurring" : days ? "delivered" : passed ? "overdue" : "promised";
  const between = (a, b) => (a && b && isExact(a) && isExact(b) ? span(b)[0] - span(a)[0] : null);
  const began = summit && when(summit);
  const intervals = dates.slice(1).map((date, i) => between(dates[i], date) ?? "?").join("; ");
  return {
    cells: [label(promise.target), began, label(promise.source), entities.get(promise.source)?.kind ?? "event", due, status, days,
      dates[0], dates.at(-1), dates.length ? between(began, dates[0]) : null, intervals],
    links: [promise.target, null, promise.source, null, null, null, null, delivered[0]?.id, delivered.at(-1)?.id],
  };
}

/** The last day of what is shown. */
const lastDayShown = (state) => (state.to ? lastDay(state.to) : PERIOD[1]);

const sharesSentence = (a, b) => a.evidence.some((x) => b.evidence.some((y) => x.article === y.article && JSON.stringify(x.spans) === JSON.stringify(y.spans)));

/** What was held or concluded of what was promised, not before the summit, by date. */
function deliveries(promise, summit, found) {
  const since = summit?.date && span(summit.date)[0];
  const fits = found.filter((e) => !WORDS_ONLY.includes(e.type) && e.id !== promise.target && !(since && e.date && span(e.date)[1] < since));
  const ofIt = fits.filter((e) => e.id === promise.source || e.agreement === promise.source || seriesOf(e).includes(promise.source));
  const toldWithIt = fits.filter((e) => !e.series && !e.agreement && e.date && sharesSentence(e, promise));
  const own = ofIt.length || toldWithIt.length !== 1 ? ofIt : toldWithIt;
  const day = (event) => (when(event) ? span(when(event))[0] : Infinity);
  return own.sort((a, b) => day(a) - day(b) || byCode(a.id, b.id));
}

/** The latest date after the summit of a plan that the sentence of the promise, or one that names what was promised, tells of. */
function dueOf(promise, summit) {
  if (promise.to) return promise.to;
  const name = label(promise.source);
  const plans = GRAPH.prospects.filter((plan) => plan.date && (sharesSentence(plan, promise) || plan.evidence.some((e) => e.text.includes(name))));
  const later = plans.map((plan) => plan.date).filter((date) => !summit?.date || span(date)[1] > span(summit.date)[1]);
  return later.reduce((best, date) => (best && span(best)[1] > span(date)[1] ? best : date), null);
}

/** The claims that are made of a time in the period, and of the states asked for. Verdicts rest on everything that the articles tell. */
function claimRows(_, state) {
  const links = (cells) => cells.map((cell) => (typeof cell === "string" ? named(cell) : null));
  const isAsked = (claim) => inWindow(claim.to ?? claim.from, state)
    && (!state.states.length || claim.about.some((id) => state.states.includes(entities.get(id)?.state)));
  const { rows } = DATA.tables.claims;
  return rows.filter((_, i) => isAsked(GRAPH.claims[i])).map((cells) => ({ cells, links: links(cells) }));
}
