import type { ReactNode } from "react";
import { chartColours, chartLook, type Theme } from "../charts/chart-look.ts";
import { fullTitle } from "./figure-citation.ts";
import type { FigureContent } from "./figure-content.ts";

const WIDTH = 860;
const MARGIN = 20;
const LINE = 18;
/** Signs of a line of text at 13 px within the width. */
const LINE_SIGNS = 125;

/**
 * The chart of a figure as a file of its own: with title, what was counted, the finding and where it is
 * from. Nothing in it needs a style sheet or a font of ours, so that any program draws it.
 */
export function standaloneSvg(props: {
  readonly content: FigureContent;
  readonly address: string;
  readonly theme: Theme;
  readonly render: (node: never) => string;
}): string {
  const { content, theme } = props;
  const render = props.render as (node: ReactNode) => string;
  const chart = chartLook(render(content.draw(WIDTH)), theme);
  const height = Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(chart)?.[1] ?? 0);
  const title = lines(fullTitle(content), LINE_SIGNS * 0.8);
  const above = [...lines(content.note, LINE_SIGNS)];
  const below = [...lines(content.finding, LINE_SIGNS), "", ...lines(props.address, LINE_SIGNS)];
  const chartTop = MARGIN + title.length * 24 + above.length * LINE + 12;
  const belowTop = chartTop + height + 30;
  const whole = belowTop + below.length * LINE + MARGIN;
  const colours = chartColours[theme];
  const text = (each: string, y: number, attributes: string) =>
    `<text x="0" y="${y}" ${attributes}>${escaped(each)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH + 2 * MARGIN}" height="${whole}" `,
    `viewBox="${-MARGIN} 0 ${WIDTH + 2 * MARGIN} ${whole}" role="img" font-family="${FONT}">`,
    `<title>${escaped(fullTitle(content))}</title><desc>${escaped(content.finding)}</desc>`,
    `<rect x="${-MARGIN}" y="0" width="${WIDTH + 2 * MARGIN}" height="${whole}" fill="${colours.paper}"/>`,
    ...title.map((each, i) =>
      text(each, MARGIN + 14 + i * 24, `font-size="18" font-weight="600" fill="${colours.ink}"`),
    ),
    ...above.map((each, i) =>
      text(
        each,
        MARGIN + title.length * 24 + 12 + i * LINE,
        `font-size="13" fill="${colours["ink-soft"]}"`,
      ),
    ),
    chart.replace(/^<svg /, `<svg x="0" y="${chartTop}" width="${WIDTH}" height="${height}" `),
    ...below.map((each, i) =>
      text(each, belowTop + i * LINE, `font-size="13" fill="${colours.ink}"`),
    ),
    "</svg>\n",
  ].join("");
}

const FONT = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A text in lines of at most `length` signs, broken between words, within longer ones where need be. */
function lines(text: string, length: number): readonly string[] {
  const found: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, length))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length > length && line !== "") {
      found.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? found : [...found, line];
}

function pieces(word: string, length: number): readonly string[] {
  const whole = Math.max(1, Math.floor(length));
  return Array.from({ length: Math.ceil(word.length / whole) || 1 }, (_, i) =>
    word.slice(i * whole, (i + 1) * whole),
  );
}
