// What is known of the node or the pair that was picked: its events, and under each its sentences with article and line.

class Detail {
  constructor(parent) {
    this.parent = parent;
  }

  show(state) {
    const { pick } = state;
    const known = pick && pick.split("~").every((id) => entities.has(id) || events.has(id) || prospects.has(id));
    if (!known) this.parent.replaceChildren(...this.empty());
    else if (pick.includes("~")) this.parent.replaceChildren(...this.pair(state, ...pick.split("~")));
    else if (events.has(pick)) this.parent.replaceChildren(...this.head(label(pick), "event", pick), this.event(events.get(pick), true));
    else if (prospects.has(pick)) this.parent.replaceChildren(...this.head(label(pick), "plan, not counted", pick), this.plan(prospects.get(pick)));
    else this.parent.replaceChildren(...this.entity(state, entities.get(pick)));
    this.parent.scrollTop = 0;
  }

  empty() {
    return [make("h2", {}, "Pick something"), make("p", { class: "note" },
      "A click on a node or a line, or on a name in a table, shows the events behind it, and under each event the sentences that tell it."),
    make("p", { class: "note" }, HELP)];
  }

  head(name, note, id) {
    const inside = state.view && this.isShown(id);
    return [
      make("button", { type: "button", class: "back", onclick: () => history.back() }, "← Back"),
      make("h2", { tabindex: -1 }, name),
      make("p", { class: "note" }, note),
      inside && make("button", { type: "button", onclick: () => set({ tab: "network", focus: state.focus === id ? null : id }) },
        state.focus === id ? "Show all again" : "Only around it"),
    ].filter(Boolean);
  }

  isShown(id) {
    return id && !id.includes("~") && project({ ...state, focus: null, min: 1 }).nodes.has(id);
  }

  entity(state, entity) {
    const own = kept(state).filter((event) => touches(event, entity.id));
    const facts = [...relationsFrom(entity.id), ...relationsTo(entity.id)];
    const plans = GRAPH.prospects.filter((p) => p.participants.some((q) => q.id === entity.id));
    const note = [entity.kind, entity.kind !== "state" && stateNames.get(entity.state), entity.level].filter(Boolean).join(", ");
    return [
      ...this.head(entity.name, note, entity.id),
      entity.aliases.length ? make("p", { class: "note" }, `Also: ${entity.aliases.join("; ")}`) : "",
      this.partners(own, entity.id),
      make("h3", {}, plural(own.length, "event")),
      ...own.map((event) => this.event(event)),
      ...this.facts(facts, entity.id),
      ...(plans.length ? [make("h3", {}, "Plans, not counted"), ...plans.map((plan) => this.plan(plan))] : []),
    ];
  }

  /** With whom somebody met, the most frequent first. */
  partners(own, id) {
    const counts = new Map();
    for (const event of own.filter((e) => isConsultation(e) && metIn(e).includes(id))) {
      for (const other of metIn(event).filter((p) => p !== id)) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    const list = [...counts].sort((a, b) => b[1] - a[1] || byText(label(a[0]), label(b[0]))).slice(0, 12);
    if (!list.length) return "";
    return make("dl", { class: "facts" }, list.flatMap(([other, count]) => [
      make("dt", {}, `${count} ×`), make("dd", {}, link(other), " ", make("button", { type: "button", class: "plain", "aria-label": `Meetings with ${label(other)}`, onclick: () => set({ pick: pairId(id, other) }) }, "together")),
    ]));
  }

  pair(state, a, b) {
    const both = kept(state).filter((event) => touches(event, a) && touches(event, b));
    const facts = relationsFrom(a).filter((r) => r.target === b).concat(relationsFrom(b).filter((r) => r.target === a));
    return [
      ...this.head(`${label(a)} and ${label(b)}`, `${plural(both.filter(isConsultation).length, "meeting")} and calls, ${plural(both.length, "event")}`, null),
      make("p", {}, link(a), " · ", link(b)),
      ...both.map((event) => this.event(event)),
      ...this.facts(facts, null),
    ];
  }

  event(event, whole = false) {
    const part = (p) => [link(p.id), p.office ? make("span", { class: "count" }, ` (${label(p.office)})`) : "", p.role ? make("span", { class: "count" }, `, ${p.role}`) : ""];
    const around = [["at", event.place], ["on the margins of", event.setting], ["session of", event.series], ["agreement", event.agreement],
      ...event.topics.map((topic) => ["about", topic])].filter(([, id]) => id);
    const what = [event.format, event.type].filter(Boolean).join(" ");
    const kind = [what, event.mode !== "unknown" && event.mode, event.level !== "unknown" && `level: ${event.level}`].filter(Boolean).join(", ");
    return make("article", { class: "event" },
      make("p", { class: "when" }, when(event) ? said(when(event)) : "date not known", event.date_basis === "stated" ? "" : ` (${event.date_basis})`, event.background ? " · background" : ""),
      make("p", {}, whole ? kind : make("button", { type: "button", class: "plain", onclick: () => set({ pick: event.id }) }, event.name ?? kind)),
      make("p", {}, event.participants.flatMap((p, i) => [i ? "; " : "", ...part(p)])),
      ...around.map(([word, id]) => make("p", { class: "note" }, `${word} `, link(id))),
      ...event.evidence.map(quote));
  }

  plan(plan) {
    return make("article", { class: "event" },
      make("p", { class: "when" }, `${plan.status}: ${plan.type} ${plan.date ? said(plan.date) : ""}`),
      make("p", {}, plan.participants.flatMap((p, i) => [i ? "; " : "", link(p.id)])),
      ...plan.evidence.map(quote));
  }

  facts(facts, id) {
    if (!facts.length) return [];
    const one = (fact) => make("article", { class: "event" },
      make("p", {}, link(fact.source, id), ` ${fact.type.replaceAll("_", " ")} `, link(fact.target, id),
        fact.from || fact.to ? make("span", { class: "count" }, ` ${fact.from ? `from ${said(fact.from)}` : ""} ${fact.to ? `to ${said(fact.to)}` : ""}`) : ""),
      ...fact.evidence.map(quote));
    return [make("h3", {}, plural(facts.length, "standing fact")), ...facts.map(one)];
  }
}

/** A sentence, with its article, its line and the rule that read it. */
function quote(evidence) {
  const title = articles.get(evidence.article)?.title;
  const where = `${articles.get(evidence.article)?.file ?? evidence.article}${evidence.line ? `, line ${evidence.line}` : ""}`;
  return make("blockquote", {}, evidence.text, make("footer", { title: title ?? "" }, `${where} · rule ${evidence.rule}`));
}

/** A name that opens what it names. */
function link(id, here) {
  if (id === here) return make("strong", {}, label(id));
  return make("button", { type: "button", class: "plain", onclick: () => set({ pick: id }) }, label(id));
}

/** Whether somebody or something has a part in an event. */
function touches(event, id) {
  if (id.startsWith("state:")) {
    const code = entities.get(id)?.state;
    if (statesOf(event).includes(code)) return true;
  }
  return event.id === id || event.participants.some((p) => p.id === id || p.office === id)
    || [event.place, event.setting, event.series, event.agreement, ...event.topics].includes(id)
    || seriesOf(event).includes(id);
}
