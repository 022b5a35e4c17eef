// The timeline: incidents as columns, people reported killed as low-best-high, by day, week, month or year.
const STEPS = ["day", "week", "month", "year"];
const DAY = 86400000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MOST_BINS = 600;

function stepStart(time, step) {
  const day = new Date(time);
  if (step === "week") return time - ((day.getUTCDay() + 6) % 7) * DAY;
  if (step === "month") return utc(day.getUTCFullYear(), day.getUTCMonth());
  if (step === "year") return utc(day.getUTCFullYear(), 0);
  return time;
}

function nextStep(time, step) {
  const day = new Date(time);
  if (step === "month") return utc(day.getUTCFullYear(), day.getUTCMonth() + 1);
  if (step === "year") return utc(day.getUTCFullYear() + 1, 0);
  return time + (step === "week" ? 7 : 1) * DAY;
}

function utc(year, month) {
  const day = new Date(0);
  day.setUTCFullYear(year, month, 1);
  return day.getTime();
}

function iso(time) {
  return new Date(time).toISOString().slice(0, 10);
}

function label(time, step) {
  const day = new Date(time);
  const month = MONTHS[day.getUTCMonth()];
  if (step === "year") return `${day.getUTCFullYear()}`;
  if (step === "month") return `${month} ${day.getUTCFullYear()}`;
  const words = `${day.getUTCDate()} ${month} ${day.getUTCFullYear()}`;
  return step === "week" ? `week of ${words}` : words;
}

function binned(incidents, step) {
  const bins = new Map();
  let coarse = 0;
  for (const incident of incidents) {
    const start = stepStart(Date.parse(incident.from), step);
    if (stepStart(Date.parse(incident.to), step) !== start) { coarse += 1; continue; }
    if (!bins.has(start)) bins.set(start, { start, end: nextStep(start, step), count: 0, low: 0, best: 0, high: 0, open: false, stating: 0 });
    addTo(bins.get(start), incident.killed);
  }
  return { bins: [...bins.values()].sort((a, b) => a.start - b.start), coarse };
}

function addTo(bin, killed) {
  bin.count += 1;
  if (!killed || !(killed[0] || killed[1] || killed[2] || killed[2] === 0)) return; // nothing stated, or no sign of any
  const [low, best, high] = killed;
  const middle = best ?? low ?? 0;
  bin.stating += 1;
  bin.low += low ?? 0;
  bin.best += middle;
  bin.high += Math.max(middle, high ?? 0);
  bin.open ||= high === null;
}

function setUpTimeline() {
  const box = document.getElementById("live-timeline");
  if (!box) return;
  box.hidden = false;
  document.getElementById("timeline-table").open = false;
  const dated = data.incidents.filter((incident) => incident.from && !incident.background);
  if (!dated.length) return;
  const first = Math.min(...dated.map((incident) => Date.parse(incident.from)));
  const last = Math.max(...dated.map((incident) => Date.parse(incident.to)));
  const lengths = { day: 1, week: 7, month: 30.4, year: 365.25 };
  const possible = STEPS.filter((step) => (last - first) / DAY / lengths[step] <= MOST_BINS);
  let step = possible.includes(box.dataset.step) ? box.dataset.step : possible[0] || "year";
  let fitting = new Set();

  const chooser = make("fieldset", { class: "steps" }, make("legend", {}, "By"));
  for (const name of STEPS) {
    const input = make("input", { type: "radio", name: "step", value: name });
    input.checked = name === step;
    input.disabled = !possible.includes(name) && name !== "year";
    input.addEventListener("change", () => { step = name; redraw(); });
    chooser.append(make("label", {}, input, make("span", {}, name)));
  }
  const chart = make("div");
  const note = make("p", { class: "aside" });
  box.append(chooser, chart, note);

  function redraw() {
    const shown = dated.filter((incident) => fitting.has(incident.id));
    const { bins, coarse } = binned(shown, step);
    chart.replaceChildren(drawTimeline(bins, step, box.clientWidth));
    const undated = data.incidents.filter((incident) => !incident.from && !incident.background && fitting.has(incident.id)).length;
    const parts = [];
    if (coarse) parts.push(`${counted(coarse)} dated less exactly than a ${step}`);
    if (undated) parts.push(`${counted(undated)} without a date`);
    note.textContent = parts.length ? `Not drawn: ${parts.join(", ")}.` : "";
  }
  listeners.push((now) => { fitting = now; redraw(); });
  let width = box.clientWidth;
  addEventListener("resize", () => { if (box.clientWidth !== width) { width = box.clientWidth; redraw(); } });
}

function drawTimeline(bins, step, width) {
  const frame = { width, left: 40, right: 14, top: 24, counts: 92, gap: 34, killed: 110, axis: 26 };
  const height = frame.top + frame.counts + frame.gap + frame.killed + frame.axis;
  const total = bins.reduce((sum, bin) => sum + bin.count, 0);
  const svg = draw("svg", { class: "chart", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `Timeline of ${counted(total)} by ${step}; the table below holds the same` });
  if (!bins.length) {
    svg.append(draw("text", { x: frame.left, y: 60 }, "Nothing to draw."));
    return svg;
  }
  const start = bins[0].start;
  const end = bins[bins.length - 1].end;
  const pad = (end - start) * (bins.length === 1 ? 2 : 0.01);
  const x = (time) => frame.left + ((time - start + pad) / (end - start + 2 * pad)) * (width - frame.left - frame.right);
  const countFloor = frame.top + frame.counts;
  const killedFloor = countFloor + frame.gap + frame.killed;
  const countScale = scale(Math.max(...bins.map((bin) => bin.count)), countFloor, frame.counts);
  const highest = Math.max(1, ...bins.map((bin) => bin.high));
  const bests = bins.filter((bin) => bin.best).map((bin) => bin.best).sort((a, b) => a - b);
  const wide = bests.length > 2 && highest > 30 * bests[Math.floor(bests.length / 2)];
  const killedScale = (wide ? logScale : scale)(highest, killedFloor, frame.killed);
  svg.append(draw("text", { class: "name", x: 0, y: 13 }, "Incidents"));
  svg.append(draw("text", { class: "name", x: 0, y: countFloor + frame.gap - 10 }, `Reported killed: low to high, best as a dot${wide ? " (each line ten times the one below)" : ""}`));
  rules(svg, countScale, frame, width);
  rules(svg, killedScale, frame, width);
  for (const bin of bins) {
    const left = x(bin.start);
    const broad = Math.max(x(bin.end) - left, 2);
    const thick = Math.min(Math.max(broad * 0.84, 2), 46);
    const middle = left + broad / 2;
    svg.append(draw("rect", { class: "count", x: middle - thick / 2, width: thick, y: countScale.at(bin.count), height: countFloor - countScale.at(bin.count) }));
    if (bin.stating) drawKilled(svg, bin, middle, killedScale);
    const hit = draw("rect", { class: "hit", x: middle - Math.max(broad, 8) / 2, width: Math.max(broad, 8), y: frame.top, height: killedFloor - frame.top }, draw("title", {}, binWords(bin, step)));
    hit.addEventListener("click", () => setFilter({ from: iso(bin.start), to: iso(bin.end - DAY) }));
    svg.append(hit);
  }
  timeAxis(svg, start, end, step, x, killedFloor + 18, width);
  return svg;
}

function drawKilled(svg, bin, middle, s) {
  const high = s.at(bin.high);
  svg.append(draw("path", { class: "span", d: `M${middle} ${s.at(bin.low)}V${high}` }));
  if (bin.open) svg.append(draw("path", { class: "open", d: `M${middle - 4} ${high - 3}L${middle} ${high - 8}L${middle + 4} ${high - 3}` }));
  svg.append(draw("circle", { class: "best", cx: middle, cy: s.at(bin.best), r: 3.4 }));
}

function binWords(bin, step) {
  const killed = bin.stating ? `${thousands(bin.best)} reported killed (low ${thousands(bin.low)}, high ${thousands(bin.high)}${bin.open ? " or more" : ""})` : "no number of killed stated";
  return `${label(bin.start, step)}: ${counted(bin.count)}, ${killed}`;
}

function scale(most, floor, height) {
  const power = 10 ** Math.floor(Math.log10(most));
  const tick = [1, 2, 5, 10].map((n) => (n * power) / 2).find((n) => most / n <= 3) || power * 5;
  const unit = Math.max(1, Math.round(tick));
  const top = Math.ceil(most / unit) * unit;
  const ticks = [];
  for (let n = 0; n <= top; n += unit) ticks.push(n);
  return { at: (n) => floor - (n / top) * height, ticks };
}

// For tolls so unlike that the small ones would vanish: zero at the floor, then steps of ten.
function logScale(most, floor, height) {
  const powers = Math.ceil(Math.log10(most + 1));
  const ticks = [0];
  for (let power = 1; power <= powers; power += 1) ticks.push(10 ** power);
  return { at: (n) => floor - (Math.log10(n + 1) / Math.log10(10 ** powers + 1)) * height, ticks };
}

function rules(svg, s, frame, width) {
  for (const tick of s.ticks) {
    const y = s.at(tick);
    svg.append(draw("path", { class: "grid", d: `M${frame.left} ${y}H${width - frame.right}` }));
    svg.append(draw("text", { x: frame.left - 7, y: y + 4, "text-anchor": "end" }, tick.toLocaleString("en", { notation: "compact" })));
  }
}

function timeAxis(svg, start, end, step, x, y, width) {
  let last = -Infinity;
  for (let time = start; time < end; time = nextStep(time, step)) {
    const words = step === "week" ? label(time, "day") : label(time, step);
    const at = (x(time) + x(nextStep(time, step))) / 2;
    const half = words.length * 3.1;
    if (at - half < last + 14 || at - half < 0 || at + half > width) continue;
    last = at + half;
    svg.append(draw("text", { x: at, y, "text-anchor": "middle" }, words));
  }
}
