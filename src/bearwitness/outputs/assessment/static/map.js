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
  map.on("zoomend", () => showLabels(map, labels));

  let fitted = false;
  listeners.push((fitting) => {
    const there = data.places.map(() => []);
    for (const incident of data.incidents) {
      if (incident.place !== null && fitting.has(incident.id)) there[incident.place].push(incident);
    }
    const shown = [];
    marks.forEach((mark, n) => {
      mark.there = there[n];
      if (!there[n].length) return void mark.layer.remove();
      mark.layer.setRadius(data.places[n].radius + 1.3 * Math.log2(there[n].length)).addTo(map);
      nameMark(mark, data.places[n]);
      shown.push(data.places[n].at);
    });
    const all = document.getElementById("all-places");
    all.onclick = () => { map.fitBounds(L.latLngBounds(shown).pad(0.12), { maxZoom: 6 }); all.hidden = true; };
    if (shown.length) {
      const middle = middleOf(there, shown);
      const outside = shown.filter((at) => !middle.contains(at)).length;
      map.fitBounds(middle.pad(0.12), { maxZoom: 6, animate: fitted });
      all.hidden = outside === 0;
      all.textContent = `${thousands(outside)} of ${thousands(shown.length)} places lie outside: show all`;
    }
    fitted = true;
    showLabels(map, labels);
  });
}

// The part of the world where most incidents are: without the outermost twentieth on each side, once there are many.
function middleOf(there, shown) {
  const total = there.reduce((sum, here) => sum + here.length, 0);
  if (total < 40) return L.latLngBounds(shown);
  const edges = (axis) => {
    const along = data.places.map((place, n) => [place.at[axis], there[n].length]).filter((pair) => pair[1]).sort((a, b) => a[0] - b[0]);
    let before = 0;
    const kept = along.filter(([, count]) => {
      const inside = before + count > total * 0.05 && before < total * 0.95;
      before += count;
      return inside;
    });
    return [kept[0][0], kept[kept.length - 1][0]];
  };
  const [south, north] = edges(0);
  const [west, east] = edges(1);
  return L.latLngBounds([south, west], [north, east]);
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

function showLabels(map, labels) {
  for (const label of labels) {
    const width = map.project(label.bounds.getNorthEast()).x - map.project(label.bounds.getSouthWest()).x;
    if (width > label.length * 8 + 6) label.marker.addTo(map);
    else label.marker.remove();
  }
}
