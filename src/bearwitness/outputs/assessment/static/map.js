// The live map: country outlines of our own, no tiles, nothing fetched. Markers say how exactly a place is known.
function outlinePolygons() {
  const world = JSON.parse(document.getElementById("outlines").textContent);
  const arcs = world.arcs.map((flat) => {
    const points = [];
    let x = 0;
    let y = 0;
    for (let i = 0; i < flat.length; i += 2) {
      x += flat[i];
      y += flat[i + 1];
      points.push([y * world.grid, x * world.grid]);
    }
    return points;
  });
  const ring = (numbers) => unwrapped(numbers.flatMap((n, i) => {
    const arc = n < 0 ? arcs[~n].slice().reverse() : arcs[n];
    return i ? arc.slice(1) : arc;
  }));
  return world.countries.map(([code, name, polygons]) => ({ code, name, rings: polygons.map((polygon) => polygon.map(ring)) }));
}

// A ring that crosses the antimeridian goes on past 180 degrees in place of jumping around the world.
function unwrapped(points) {
  let shift = 0;
  let last = points[0][1];
  return points.map(([y, x]) => {
    if (Math.abs(x - last) > 180) shift += x < last ? 360 : -360;
    last = x;
    return [y, x + shift];
  });
}

function setUpMap(openRecord) {
  const box = document.getElementById("live-map");
  if (!box) return;
  box.hidden = false;
  document.querySelector(".still").toggleAttribute("hidden", true);
  const map = L.map(box, { minZoom: 1, maxZoom: 9, zoomSnap: 0.5, scrollWheelZoom: false, attributionControl: false, maxBounds: [[-70, -210], [86, 210]], maxBoundsViscosity: 0.7 });
  map.setView([20, 20], 2);
  map.on("click focus", () => map.scrollWheelZoom.enable());
  map.on("blur", () => map.scrollWheelZoom.disable());
  L.control.scale({ position: "bottomleft", imperial: false }).addTo(map);
  L.control.attribution({ prefix: false }).addAttribution("Outlines: Natural Earth. Map: Leaflet").addTo(map);

  const labels = [];
  for (const country of outlinePolygons()) {
    const shape = L.polygon(country.rings, { className: "land", interactive: false, weight: 0.8, fillOpacity: 1, smoothFactor: 1.2 }).addTo(map);
    if (country.code) labels.push(countryLabel(country, shape));
  }
  const marks = data.places.map((place) => placeMark(place, openRecord));
  let shown = [];
  const moved = () => { showLabels(map, labels); sayOutside(map, shown); };
  map.on("zoomend moveend", moved);
  document.getElementById("all-places").onclick = () => map.fitBounds(L.latLngBounds(shown).pad(0.12), { maxZoom: 6 });

  let fitted = false;
  listeners.push((fitting) => {
    const there = data.places.map(() => []);
    for (const incident of data.incidents) {
      if (incident.place !== null && fitting.has(incident.id)) there[incident.place].push(incident);
    }
    shown = [];
    marks.forEach((mark, n) => {
      mark.there = there[n];
      if (!there[n].length) return void mark.layer.remove();
      mark.layer.setRadius(data.places[n].radius + 1.3 * Math.log2(there[n].length)).addTo(map);
      nameMark(mark, data.places[n]);
      shown.push(data.places[n].at);
    });
    if (shown.length) map.fitBounds(middleOf(there, shown).pad(0.12), { maxZoom: 6, animate: fitted });
    fitted = true;
    moved();
  });
}

// The button that leads to all places says how many of them the map as it stands does not show.
function sayOutside(map, shown) {
  const all = document.getElementById("all-places");
  const outside = shown.filter((at) => !map.getBounds().contains(at)).length;
  all.hidden = outside === 0;
  all.textContent = `${thousands(outside)} of ${thousands(shown.length)} places ${outside === 1 ? "lies" : "lie"} outside: show all`;
}

// The part of the world where most incidents are. A far place or two would leave all others a speck: what lies outermost, up
// to a tenth of the incidents, is left out where the box shrinks to under half by it. The button above leads back to all.
function middleOf(there, shown) {
  const every = L.latLngBounds(shown);
  const points = data.places.map((place, n) => ({ at: place.at, count: there[n].length })).filter((point) => point.count);
  let spare = Math.floor(points.reduce((sum, point) => sum + point.count, 0) / 10);
  let kept = points;
  while (kept.length > 2) {
    const sides = outermost(kept).map((out) => ({ out, size: extent(kept.filter((point) => point !== out)) }));
    const best = sides.reduce((a, b) => (b.size < a.size ? b : a));
    if (best.out.count > spare) break;
    spare -= best.out.count;
    kept = kept.filter((point) => point !== best.out);
  }
  return extent(kept) < extent(points) / 2 ? L.latLngBounds(kept.map((point) => point.at)) : every;
}

// The southernmost, northernmost, westernmost and easternmost: no other point can make the box smaller by leaving it.
function outermost(points) {
  const least = (key) => points.reduce((a, b) => (key(b) < key(a) ? b : a));
  return [0, 1].flatMap((axis) => [least((point) => point.at[axis]), least((point) => -point.at[axis])]);
}

// How many square degrees the points take up.
function extent(points) {
  const [ys, xs] = [0, 1].map((axis) => points.map((point) => point.at[axis]));
  return (Math.max(...ys) - Math.min(...ys)) * (Math.max(...xs) - Math.min(...xs));
}

function placeMark(place, openRecord) {
  const layer = L.circleMarker(place.at, { className: `place ${place.shape}`, radius: place.radius, fillOpacity: null, opacity: null });
  const mark = { layer, there: [] };
  layer.bindTooltip(() => tooltip(place, mark.there));
  layer.bindPopup(() => popup(place, mark.there, openRecord), { maxWidth: 300 });
  return mark;
}

function nameMark(mark, place) {
  const path = mark.layer.getElement();
  path.setAttribute("tabindex", "0");
  path.setAttribute("role", "button");
  path.setAttribute("aria-label", `${place.name}, ${place.precision}: ${counted(mark.there.length)}`);
  path.onkeydown = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    mark.layer.openPopup();
    document.querySelector(".leaflet-popup a")?.focus();
  };
}

function counted(n) {
  return n === 1 ? "1 incident" : `${thousands(n)} incidents`;
}

function tooltip(place, there) {
  return make("span", {}, `${place.name}: ${counted(there.length)}`);
}

function popup(place, there, openRecord) {
  const list = make("ul");
  for (const incident of there.slice(0, 12)) {
    const link = make("a", { href: `#${incident.id}` }, incident.title.split(",")[0]);
    link.addEventListener("click", (event) => { event.preventDefault(); openRecord(incident.id); });
    list.append(make("li", {}, link, make("span", { class: "remark" }, `, ${incident.when}`)));
  }
  if (there.length > 12) list.append(make("li", { class: "remark" }, `and ${thousands(there.length - 12)} more in the table`));
  const box = make("div", {}, make("p", {}, make("b", {}, place.country ? `${place.name}, ${place.country}` : place.name)), make("p", { class: "remark" }, place.precision), list);
  return box;
}

function countryLabel(country, shape) {
  const largest = country.rings.map((polygon) => polygon[0]).reduce((a, b) => (area(a) > area(b) ? a : b));
  const bounds = L.latLngBounds(largest);
  const icon = L.divIcon({ className: "country-label", iconSize: [0, 0], html: make("span", {}, country.name) });
  return { marker: L.marker(centre(largest, bounds), { icon, interactive: false, keyboard: false }), bounds, length: country.name.length, shape };
}

function area(ring) {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) sum += ring[j][1] * ring[i][0] - ring[i][1] * ring[j][0];
  return Math.abs(sum / 2);
}

function centre(ring, bounds) {
  let x = 0;
  let y = 0;
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const cross = ring[j][1] * ring[i][0] - ring[i][1] * ring[j][0];
    x += (ring[j][1] + ring[i][1]) * cross;
    y += (ring[j][0] + ring[i][0]) * cross;
    sum += cross;
  }
  return sum ? [y / (3 * sum), x / (3 * sum)] : bounds.getCenter();
}

// Names of countries that are wide enough for theirs, but for those that would lie under the buttons, the scale or the edge.
function showLabels(map, labels) {
  const { x: width, y: height } = map.getSize();
  for (const label of labels) {
    const wide = map.project(label.bounds.getNorthEast()).x - map.project(label.bounds.getSouthWest()).x;
    const { x, y } = map.latLngToContainerPoint(label.marker.getLatLng());
    const half = label.length * 4;
    const covered = (x - half < 60 && y < 90) || (x - half < 110 && y > height - 40);
    const cut = x + half > 0 && x - half < width && (x - half < 4 || x + half > width - 4);
    if (wide > label.length * 8 + 6 && !covered && !cut) label.marker.addTo(map);
    else label.marker.remove();
  }
}
