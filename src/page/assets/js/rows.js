// The rows of the tables of people, pairs, events, series and doubts, from the events that are asked for.

function peopleRows(events) {
  const people = new Map();
  for (const event of events) {
    const met = isConsultation(event) ? metIn(event) : [];
    for (const id of peopleOf(event)) {
      const own = people.get(id) ?? { meetings: 0, events: 0, met: new Set(), dates: [], office: null };
      own.events += 1;
      if (isConsultation(event)) own.meetings += 1;
      if (met.includes(id)) met.forEach((other) => other !== id && own.met.add(other));
      own.office = event.participants.find((p) => p.id === id)?.office ?? own.office;
      if (when(event)) own.dates.push(when(event));
      people.set(id, own);
    }
  }
  const row = ([id, own]) => {
    const [first, last] = bounds(own.dates);
    const state = entities.get(id)?.state;
    return { cells: [label(id), stateNames.get(state) ?? state, own.office && label(own.office), own.meetings, own.events, own.met.size, first, last], links: [id, null, own.office] };
  };
  return [...people].map(row).sort((a, b) => b.cells[3] - a.cells[3] || byText(a.cells[0], b.cells[0]));
}

function pairRows(events) {
  const pairs = new Map();
  for (const event of events.filter(isConsultation)) {
    const met = metIn(event);
    met.forEach((a, i) => met.slice(i + 1).forEach((b) => pairs.set(pairId(a, b), [...(pairs.get(pairId(a, b)) ?? []), event])));
  }
  const row = ([id, list]) => {
    const [a, b] = id.split("~");
    const [first, last] = bounds(list.map(when).filter(Boolean));
    const days = list.map((e) => e.date).filter((d) => d && isExact(d)).map((d) => span(d)[0]).sort((x, y) => x - y);
    const gaps = days.slice(1).map((day, i) => day - days[i]);
    return { cells: [label(a), label(b), list.length, first, last, gaps.length ? Math.max(...gaps) : null], links: [a, b, id] };
  };
  return [...pairs].map(row).sort((a, b) => b.cells[2] - a.cells[2] || byText(a.cells[0], b.cells[0]) || byText(a.cells[1], b.cells[1]));
}

function eventRows(events) {
  const name = (id) => id && label(id);
  return events.map((event) => ({
    cells: [when(event), event.type, event.format, event.level, event.participants.map((p) => label(p.id)).join("; "), name(event.place), name(event.series), event.reports],
    links: [event.id, null, null, null, event.id, event.place, event.series],
  }));
}

function seriesRows(events) {
  const series = new Map();
  const enter = (id, field, event) => {
    const own = series.get(id) ?? { sessions: 0, margins: 0, dates: [], states: new Set() };
    own[field] += 1;
    if (when(event)) own.dates.push(when(event));
    statesOf(event).forEach((code) => own.states.add(stateNames.get(code) ?? code));
    series.set(id, own);
  };
  for (const event of events) {
    seriesOf(event).forEach((id) => enter(id, "sessions", event));
    if (event.setting) enter(event.setting, "margins", event);
  }
  const row = ([id, own]) => ({ cells: [label(id), own.sessions, own.margins, ...bounds(own.dates), [...own.states].sort().join("; ")], links: [id] });
  return [...series].map(row).sort((a, b) => b.cells[1] - a.cells[1] || b.cells[2] - a.cells[2] || byText(a.cells[0], b.cells[0]));
}

function doubtRows() {
  return (DATA.doubts ?? []).map((doubt) => ({ cells: [doubt.kind, doubt.article, doubt.line, doubt.message, doubt.text] }));
}

/** The first and the last of some dates. */
function bounds(dates) {
  const sorted = [...dates].sort();
  return [sorted[0], sorted.at(-1)];
}
