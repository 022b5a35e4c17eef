// Puts the parts together once the page is there.
function setUpFilters() {
  const form = document.querySelector(".filters");
  form.hidden = false;
  const output = form.querySelector(".shown");
  let timer = 0;
  const collect = () => setFilter(Object.fromEntries(FIELDS.map((field) => [field, form.elements[field].value.trim()])));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => { event.preventDefault(); clearFilter(); });
  form.addEventListener("input", (event) => {
    clearTimeout(timer);
    timer = setTimeout(collect, event.target.name === "q" ? 180 : 0);
  });
  listeners.push((fitting) => {
    for (const field of FIELDS) {
      const input = form.elements[field];
      if (document.activeElement !== input) input.value = state.filter[field];
      input.classList.toggle("set", Boolean(state.filter[field]));
    }
    const current = data.incidents.filter((incident) => !incident.background);
    const shown = current.filter((incident) => fitting.has(incident.id)).length;
    output.textContent = `${thousands(shown)} of ${counted(current.length)}`;
  });
}

function setUpLinks(openRecord) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-open], a[data-filter]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.dataset.filter) {
      setFilter({ [link.dataset.filter]: link.dataset.value });
      document.getElementById("incidents").scrollIntoView();
    } else {
      openRecord(decodeURIComponent(link.hash.slice(1)));
    }
  });
  addEventListener("hashchange", () => followAddress(openRecord));
}

function followAddress(openRecord) {
  const id = decodeURIComponent(location.hash.slice(1));
  if (byId.has(id)) return openRecord(id);
  const target = id && document.getElementById(id);
  const folded = target && (target.closest("details.plain") || target.querySelector(":scope > details"));
  if (folded && !folded.open) {
    folded.open = true;
    target.scrollIntoView();
  }
}

// Paper shows what the filter lets through, with every record and every claim opened.
function setUpPrint() {
  let opened = [];
  let unhidden = [];
  addEventListener("beforeprint", () => {
    for (const incident of data.incidents) {
      const body = document.getElementById(incident.id);
      if (!fits(incident)) continue;
      fillRecord(body);
      if (body.hidden) { body.hidden = false; unhidden.push(body); }
    }
    for (const details of document.querySelectorAll("tbody:not([hidden]) details:not([open]), #reports details:not([open]), #standing details:not([open])")) {
      details.open = true;
      opened.push(details);
    }
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    for (const body of unhidden) body.hidden = true;
    opened = [];
    unhidden = [];
  });
}

readAddress();
const tables = [...document.querySelectorAll("table.incidents")].map(setUpTable);
const openRecord = (id) => {
  openIncident(id, tables);
  history.replaceState(null, "", `${location.pathname}${location.search}#${encodeURIComponent(id)}`);
};
setUpFilters();
setUpDownload();
setUpLinks(openRecord);
setUpPrint();
announce();
followAddress(openRecord);
// The drawings come after the words are on the screen.
requestAnimationFrame(() => setTimeout(() => {
  setUpTimeline();
  setUpMap(openRecord);
  announce();
  // They moved what stands below them: go once more, and at once, to the incident that the address names.
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named && byId.has(named.id)) named.scrollIntoView({ block: "start", behavior: "instant" });
  document.documentElement.dataset.ready = "yes";
}, 0));
