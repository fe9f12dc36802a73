import type { TracePoint, TuningReport } from "./tuning-report.ts";

/** A report as one HTML page that needs no other file. */
export function reportPage(report: TuningReport): string {
  const { title, lead, sections } = report;
  const parts = sections.map(({ title: own, header, rows, text }) => {
    const table =
      rows.length === 0
        ? ""
        : `<div class="wide"><table>\n<tr>${cells(header, "th")}</tr>\n${rows.map((one) => `<tr>${cells(one, "td")}</tr>`).join("\n")}\n</table></div>\n`;
    return `<h2>${escaped(own)}</h2>\n${table}${paragraphs(text)}`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<h1>${escaped(title)}</h1>
${paragraphs(lead)}
${figure(report)}
${parts.join("\n")}
</html>
`;
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
.wide{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem}th,td{padding:.2rem .7rem;text-align:left;border-bottom:1px solid #ddd;white-space:nowrap}
svg{width:100%;height:auto}text{font:12px system-ui,sans-serif;fill:#444}h2{margin-top:2rem;font-size:1.1rem}`;

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [720, 260, 70, 30, 12] as const;

/** Values in the order in which they were measured, and the best so far as a line. */
function figure({ trace: { metric, points } }: TuningReport): string {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < 2) return "";
  const isLog =
    values.every((value) => value > 0) && Math.max(...values) / Math.min(...values) > 10;
  const scale = (value: number) => (isLog ? Math.log(value) : value);
  const [low, high] = [Math.min(...values.map(scale)), Math.max(...values.map(scale))];
  const x = (i: number) => LEFT + ((i + 0.5) * (WIDTH - LEFT)) / points.length;
  const y = (value: number) =>
    TOP + (1 - (scale(value) - low) / (high - low || 1)) * (HEIGHT - TOP - BOTTOM);
  const marks = points.map(({ value, isFeasible, label }, i) =>
    value === null
      ? `<text x="${x(i).toFixed(1)}" y="${HEIGHT - BOTTOM - 2}" text-anchor="middle">×<title>${i + 1}: failed. ${escaped(label)}</title></text>`
      : `<circle cx="${x(i).toFixed(1)}" cy="${y(value).toFixed(1)}" r="4" fill="${isFeasible ? "#0b62a4" : "#fff"}" stroke="#0b62a4"><title>${i + 1}: ${value} ${escaped(metric.unit)}. ${escaped(label)}</title></circle>`,
  );
  const best = bestSoFar(points, metric.better);
  const line = best.flatMap((value, i) =>
    value === null ? [] : [`${x(i).toFixed(1)},${y(value).toFixed(1)}`],
  );
  const ends = [Math.min(...values), Math.max(...values)].map(
    (value) =>
      `<text x="${LEFT - 8}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end">${Number(value.toPrecision(3))}</text>`,
  );
  const name = `${metric.name} in ${metric.unit}${isLog ? ", logarithmic" : ""}`;
  return `<figure>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(name)} of ${points.length} configurations in the order of the plan">
<line x1="${LEFT}" x2="${WIDTH}" y1="${HEIGHT - BOTTOM}" y2="${HEIGHT - BOTTOM}" stroke="#999"/>
<polyline points="${line.join(" ")}" fill="none" stroke="#c4500a" stroke-width="1.5"/>
${marks.join("\n")}
${ends.join("\n")}
<text x="${WIDTH}" y="${HEIGHT - 8}" text-anchor="end">configurations in the order of the plan (${points.length})</text>
</svg>
<figcaption>${escaped(name)}; ${metric.better} is better. The line is the best so far; hollow points break a bound, × failed.</figcaption>
</figure>`;
}

function bestSoFar(
  points: readonly TracePoint[],
  better: "lower" | "higher",
): readonly (number | null)[] {
  let best: number | null = null;
  return points.map(({ value, isFeasible }) => {
    const isBetter =
      value !== null &&
      isFeasible &&
      (best === null || (better === "lower" ? value < best : value > best));
    if (isBetter) best = value;
    return best;
  });
}

function cells(texts: readonly string[], tag: "th" | "td"): string {
  return texts.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join("");
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${escaped(text)}</p>`).join("\n");
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
