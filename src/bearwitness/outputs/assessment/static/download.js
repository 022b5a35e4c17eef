// The incidents that the filter lets through, as a table to take away.
const COLUMNS = [
  ["incident", (i) => i.id], ["from", (i) => i.from], ["to", (i) => i.to], ["time", (i) => i.when],
  ["place", (i) => place(i).name], ["country", (i) => i.country], ["place_precision", (i) => place(i).precision],
  ["kind", (i) => i.kind.join("; ")], ["parties", (i) => i.party.join("; ")],
  ["killed_low", (i) => (i.killed || [])[0]], ["killed_best", (i) => (i.killed || [])[1]], ["killed_high", (i) => (i.killed || [])[2]],
  ["injured_low", (i) => (i.injured || [])[0]], ["injured_best", (i) => (i.injured || [])[1]], ["injured_high", (i) => (i.injured || [])[2]],
  ["evidence", (i) => i.grade], ["background", (i) => i.background], ["accounts", (i) => i.reports],
];
const place = (incident) => data.places[incident.place] || {};

// A cell that begins like a formula would be run by a spreadsheet: reports are not trusted with that.
function cell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^-?\d+$/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function shownAsCsv() {
  const shown = data.incidents.filter(fits);
  const lines = shown.map((incident) => COLUMNS.map(([, value]) => cell(value(incident))).join(","));
  return [COLUMNS.map(([name]) => name).join(","), ...lines].join("\r\n") + "\r\n";
}

function setUpDownload() {
  document.querySelector(".filters .download").addEventListener("click", () => {
    const address = URL.createObjectURL(new Blob([shownAsCsv()], { type: "text/csv;charset=utf-8" }));
    make("a", { href: address, download: "incidents.csv" }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  });
}
