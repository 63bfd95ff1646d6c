// Words, dates, and elements. Text of documents only ever becomes text nodes: nothing here writes markup.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes (`on*` are listeners, absent ones are left out) and children (elements or texts). */
function make(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for a picture. */
function shape(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== ""));
  return element;
}

/** The words of a name without accents and case. */
function words(text) {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/['’]/g, "").split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

const plural = (count, one, many = one + "s") => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

const byText = new Intl.Collator("en", { numeric: true }).compare;

/** The first and last day of an EDTF date, as days since 1970. */
function span(edtf) {
  const [from, to = from] = edtf.split("/");
  return [firstDay(from), lastDay(to)];
}

const DAY = 86400000;

function firstDay(point) {
  const [year, month = 1, day = 1] = point.split("-").map(Number);
  return utc(year, month, day);
}

function lastDay(point) {
  const [year, month, day] = point.split("-").map(Number);
  if (day) return utc(year, month, day);
  return month ? utc(year, month + 1, 1) - 1 : utc(year + 1, 1, 1) - 1;
}

function utc(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY);
}

/** Whether a date is known to the day. */
const isExact = (edtf) => edtf.split("/").every((point) => point.length >= 10);

const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `6 Sep 2023`, `Sep 2023`, `2023`, or two of these. */
function said(edtf) {
  const one = (point) => {
    const [year, month, day] = point.split("-").map(Number);
    return [day, month && MONTHS[month - 1], year].filter(Boolean).join(" ");
  };
  return edtf.split("/").map(one).join(" – ");
}

/** A value with the mark that keeps spreadsheets from running it, quoted as RFC 4180 asks. */
function csvCell(value) {
  if (typeof value === "number") return String(value);
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hands a file to the reader. */
function download(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
