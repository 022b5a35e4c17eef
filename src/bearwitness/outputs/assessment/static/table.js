// The tables of incidents: sorting, showing a page at a time, opening a record.
const STEP = 50;
const GRADES = ["confirmed", "fair", "weak", "contested", "discounted"];

function sortValue(incident, by) {
  switch (by) {
    case "when": return incident.from;
    case "where": return rowText(incident.id, ".c-where");
    case "what": return rowText(incident.id, ".c-what");
    case "killed": return stated(incident.killed);
    case "injured": return stated(incident.injured);
    case "reports": return incident.reports;
    case "grade": return GRADES.indexOf(incident.grade);
  }
  return null;
}

function rowText(id, cell) {
  return document.getElementById(id).querySelector(cell).textContent.trim().toLowerCase();
}

function setUpTable(table) {
  const bodies = new Map([...table.tBodies].map((body) => [body.id, body]));
  const own = data.incidents.filter((incident) => bodies.has(incident.id));
  const paging = table.nextElementSibling;
  const nothing = paging.nextElementSibling;
  const caption = table.caption.textContent.replace(/, newest first$/, "");
  let limit = STEP;
  let order = own.map((incident) => incident.id);
  let sorted = "when true";

  function sort() {
    const wanted = `${state.sort} ${state.down}`;
    if (wanted === sorted) return;
    sorted = wanted;
    const keyed = own.map((incident, n) => [sortValue(incident, state.sort), n, incident.id]);
    const sign = state.down ? -1 : 1;
    keyed.sort((a, b) => {
      if (a[0] === null || b[0] === null) return (a[0] === null) - (b[0] === null) || a[1] - b[1];
      return (a[0] < b[0] ? -sign : a[0] > b[0] ? sign : 0) || a[1] - b[1];
    });
    order = keyed.map((key) => key[2]);
    table.append(...order.map((id) => bodies.get(id)));
  }

  function show(fitting) {
    sort();
    let shown = 0;
    let all = 0;
    for (const id of order) {
      const fit = fitting.has(id);
      all += fit;
      bodies.get(id).hidden = !fit || shown >= limit;
      if (fit && shown < limit) shown += 1;
    }
    table.caption.textContent = `${caption}: ${thousands(shown)} of ${thousands(all)} shown, ${sortWords()}`;
    table.classList.add("paged");
    paging.hidden = shown === all;
    paging.querySelector(".all").textContent = `Show all ${thousands(all)}`;
    paging.querySelector("output").textContent = `${thousands(shown)} of ${thousands(all)} shown`;
    nothing.hidden = all > 0;
    table.hidden = all === 0;
    for (const head of table.tHead.rows[0].cells) {
      const on = head.dataset.sort === state.sort;
      head.setAttribute("aria-sort", on ? (state.down ? "descending" : "ascending") : "none");
    }
  }

  for (const head of table.tHead.rows[0].cells) {
    const button = make("button", { type: "button" }, head.textContent);
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const by = head.dataset.sort;
      state.down = state.sort === by ? !state.down : ["when", "killed", "injured", "reports"].includes(by);
      state.sort = by;
      writeAddress();
      announce();
    });
  }
  paging.querySelector(".more").addEventListener("click", () => { limit += STEP; announce(); });
  paging.querySelector(".all").addEventListener("click", () => { limit = Infinity; announce(); });
  nothing.querySelector(".clear").addEventListener("click", clearFilter);
  table.addEventListener("click", (event) => {
    const row = event.target.closest("tr.row");
    if (!row || getSelection().toString() || event.target.closest("a")) return;
    const details = row.nextElementSibling.querySelector("details");
    details.open = !details.open;
  });
  table.addEventListener("toggle", (event) => {
    if (event.target.parentElement.parentElement.className === "opens") {
      const body = event.target.closest("tbody");
      if (event.target.open) fillRecord(body);
      body.classList.toggle("opened", event.target.open);
    }
  }, true);
  listeners.push(show);
  return (id) => {
    if (!bodies.has(id)) return false;
    const at = order.filter((other) => fits(byId.get(other))).indexOf(id);
    if (at >= limit) limit = Math.ceil((at + 1) / STEP) * STEP;
    return true;
  };
}

function sortWords() {
  const name = { when: "date", where: "place", what: "kind", killed: "killed", injured: "injured", reports: "number of reports", grade: "evidence" };
  if (state.sort === "when") return state.down ? "newest first" : "oldest first";
  return `by ${name[state.sort] || "date"}, ${state.down ? "highest or last first" : "lowest or first first"}`;
}

function clearFilter() {
  setFilter(Object.fromEntries(FIELDS.map((field) => [field, ""])));
}

// Opens the record of an incident wherever it stands, lifting a filter that hides it.
function openIncident(id, tables) {
  const incident = byId.get(id);
  if (!incident) return;
  if (!fits(incident)) clearFilter();
  tables.some((reveal) => reveal(id));
  announce();
  const body = document.getElementById(id);
  fillRecord(body);
  body.querySelector(".opens details").open = true;
  body.scrollIntoView({ block: "start" });
  body.querySelector("summary").focus({ preventScroll: true });
}
