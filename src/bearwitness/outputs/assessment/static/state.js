// What is chosen, kept in the page's address so that a link shows the same choice.
const data = JSON.parse(document.getElementById("data").textContent);
const FIELDS = ["q", "kind", "country", "party", "grade", "from", "to"];
const byId = new Map(data.incidents.map((incident) => [incident.id, incident]));
const state = { filter: {}, sort: "when", down: true };
const listeners = [];

function readAddress() {
  const asked = new URLSearchParams(location.search);
  for (const field of FIELDS) state.filter[field] = asked.get(field) || "";
  state.sort = asked.get("sort") || "when";
  state.down = asked.has("sort") ? asked.get("order") === "down" : true;
}

function writeAddress() {
  const kept = new URLSearchParams();
  for (const field of FIELDS) if (state.filter[field]) kept.set(field, state.filter[field]);
  if (state.sort !== "when" || !state.down) {
    kept.set("sort", state.sort);
    kept.set("order", state.down ? "down" : "up");
  }
  const query = kept.toString();
  history.replaceState(null, "", location.pathname + (query ? `?${query}` : "") + location.hash);
}

function setFilter(change) {
  Object.assign(state.filter, change);
  writeAddress();
  announce();
}

function announce() {
  const fitting = new Set(data.incidents.filter(fits).map((incident) => incident.id));
  for (const listener of listeners) listener(fitting);
}

const haystacks = new Map();
function haystack(id) {
  if (!haystacks.has(id)) {
    const body = document.getElementById(id);
    haystacks.set(id, plain(`${body.rows[0].textContent} ${recordText(body)}`));
  }
  return haystacks.get(id);
}

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&#34;": '"', "&#39;": "'" };
function recordText(body) {
  const waiting = body.querySelector(".opens noscript");
  if (!waiting) return body.rows[1].textContent;
  return waiting.textContent.replace(/<[^>]*>/g, " ").replace(/&(?:lt|gt|amp|#34|#39);/g, (entity) => ENTITIES[entity]);
}

// A record waits as the text of its noscript element; this makes it part of the page. What reports say is escaped in it.
function fillRecord(body) {
  const waiting = body.querySelector(".opens noscript");
  if (!waiting) return;
  const record = document.createElement("template");
  record.innerHTML = waiting.textContent;
  waiting.replaceWith(record.content);
}

function plain(text) {
  return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
}

function fits(incident) {
  const f = state.filter;
  if (f.kind && !incident.kind.includes(f.kind)) return false;
  if (f.country && incident.country !== f.country) return false;
  if (f.party && !incident.party.includes(f.party)) return false;
  if (f.grade && incident.grade !== f.grade) return false;
  if ((f.from || f.to) && !incident.from) return false;
  if (f.from && incident.to < f.from) return false;
  if (f.to && incident.from > f.to) return false;
  return !f.q || plain(f.q).split(/\s+/).every((word) => haystack(incident.id).includes(word));
}

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function draw(name, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function thousands(n) {
  return n.toLocaleString("en");
}

// The number that an incident is sorted and drawn by: best, else low, else high; null where none is stated.
function stated(total) {
  return total ? (total[1] ?? total[0] ?? total[2]) : null;
}
