import type { MeasuredSize } from "./measured-size.ts";

const WIDTH = 760;
const HEIGHT = 420;
const LEFT = 60;
const RIGHT = 190;
const TOP = 30;
const BOTTOM = 40;

/** Median times by size, both axes logarithmic, as an SVG that stands alone. */
export function growthPlot(engine: string, sizes: readonly MeasuredSize[]): string {
  const all = sizes.flatMap(({ documents }) => [...documents.values()].map(({ p50 }) => p50));
  const lowest = Math.floor(Math.log10(Math.min(...all)));
  const highest = Math.ceil(Math.log10(Math.max(...all)));
  const [first, last] = [sizes[0], sizes.at(-1)].map((size) => Math.log10(size?.measurements ?? 1));
  const x = (count: number) =>
    LEFT +
    ((Math.log10(count) - (first ?? 0)) / ((last ?? 1) - (first ?? 0) || 1)) *
      (WIDTH - LEFT - RIGHT);
  const y = (ms: number) =>
    TOP + ((highest - Math.log10(ms)) / (highest - lowest)) * (HEIGHT - TOP - BOTTOM);
  const grid = Array.from({ length: highest - lowest + 1 }, (_, i) => {
    const ms = 10 ** (lowest + i);
    return `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(ms)}" y2="${y(ms)}" stroke="#ddd"/><text x="${LEFT - 8}" y="${y(ms) + 4}" text-anchor="end">${ms}</text>`;
  });
  const ticks = sizes.map(
    ({ measurements }) =>
      `<text x="${x(measurements)}" y="${HEIGHT - 16}" text-anchor="middle">${(measurements / 1e6).toFixed(1)} M</text>`,
  );
  const names = [...(sizes[0]?.documents.keys() ?? [])];
  const labels = spread(names.map((name) => y(sizes.at(-1)?.documents.get(name)?.p50 ?? 1)));
  const lines = names.map((name, i) => {
    const points = sizes.map(
      ({ measurements, documents }) =>
        `${x(measurements).toFixed(1)},${y(documents.get(name)?.p50 ?? 1).toFixed(1)}`,
    );
    const colour = `hsl(${(i * 360) / names.length} 65% 38%)`;
    return `<polyline fill="none" stroke="${colour}" stroke-width="1.5" points="${points.join(" ")}"/><text x="${WIDTH - RIGHT + 8}" y="${((labels[i] ?? 0) + 4).toFixed(1)}" fill="${colour}">${name}</text>`;
  });
  const title = `Median milliseconds of the site's documents by measurements in the registry, ${engine}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="11" role="img" aria-label="${title}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/><text x="${LEFT}" y="16" font-size="13">${title}</text>`,
    ...[...grid, ...ticks, ...lines],
    "</svg>\n",
  ].join("\n");
}

/** Places of labels, moved down where two would touch. */
function spread(places: readonly number[]): readonly number[] {
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const moved = [...places];
  let free = 0;
  for (const i of order) {
    moved[i] = Math.max(moved[i] ?? 0, free);
    free = (moved[i] ?? 0) + 12;
  }
  return moved;
}
