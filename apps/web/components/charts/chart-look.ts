/** The two looks of the site. */
export type Theme = "light" | "dark";

/** What colours a chart takes from styles/tokens.css, as they stand there. */
export const chartColours: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  light: {
    paper: "#fcfbf8",
    panel: "#f4f2ec",
    ink: "#1a1e24",
    "ink-soft": "#555c66",
    rule: "#dcd8ce",
    "rule-strong": "#8d897f",
    "series-1": "#0b6a90",
    "series-2": "#b2500c",
    "series-3": "#46742a",
    "series-4": "#86388c",
    "series-5": "#7d6200",
    context: "#a19c91",
    bad: "#a3262a",
  },
  dark: {
    paper: "#13161a",
    panel: "#1b1f25",
    ink: "#e8e5de",
    "ink-soft": "#a6abb2",
    rule: "#30353c",
    "rule-strong": "#777d85",
    "series-1": "#62bbdf",
    "series-2": "#ea9a57",
    "series-3": "#9bc774",
    "series-4": "#d19ad6",
    "series-5": "#d9bd55",
    context: "#70757c",
    bad: "#f2938f",
  },
};

/** What a class of a chart looks like, as styles/figure.css has it: properties, colours by their names. */
export const chartClasses: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  chart: { "font-size": "12px", fill: "ink-soft" },
  grid: { stroke: "rule", "stroke-width": "1", "shape-rendering": "crispEdges" },
  axis: { stroke: "rule-strong", "stroke-width": "1", "shape-rendering": "crispEdges" },
  "axis-label": { fill: "ink" },
  line: { fill: "none", "stroke-width": "2", "stroke-linejoin": "round" },
  bar: { fill: "series-1" },
  "on-bar": { fill: "paper" },
  "bar-failed": { fill: "bad" },
  "bar-none": { fill: "rule" },
  "bar-hollow": { fill: "paper", stroke: "series-1", "stroke-width": "1.5" },
  ground: { fill: "panel" },
  dots: {
    fill: "none",
    stroke: "series-1",
    "stroke-width": "4",
    "stroke-linecap": "round",
    opacity: "0.55",
  },
  "dots-context": {
    fill: "none",
    stroke: "context",
    "stroke-width": "3.5",
    "stroke-linecap": "round",
    opacity: "0.7",
  },
  "cell-1": { fill: "series-1", opacity: "0.15" },
  "cell-2": { fill: "series-1", opacity: "0.35" },
  "cell-3": { fill: "series-1", opacity: "0.55" },
  "cell-4": { fill: "series-1", opacity: "0.78" },
  "cell-5": { fill: "series-1", opacity: "1" },
  equal: { stroke: "ink", "stroke-width": "1.25", "stroke-dasharray": "5 4" },
  rim: { stroke: "paper", "stroke-width": "4" },
  whisker: { stroke: "ink", "stroke-width": "1.5" },
  band: { fill: "series", opacity: "0.16" },
  note: {
    fill: "ink",
    "paint-order": "stroke",
    stroke: "paper",
    "stroke-width": "4px",
    "stroke-linejoin": "round",
  },
  context: { stroke: "context", fill: "none", "stroke-width": "1.25" },
  stroke: { stroke: "series" },
  fill: { fill: "series" },
};

/**
 * The markup of a chart with presentation attributes in place of classes, for a file that has no style
 * sheet. `series-N` on an element or one around it says what "series" is.
 */
export function chartLook(markup: string, theme: Theme): string {
  const series: string[] = [];
  return markup.replaceAll(/<(\/?)(\w+)([^>]*?)(\/?)>/g, (tag, close, name, rest, empty) => {
    if (close === "/") {
      series.pop();
      return tag;
    }
    const classes = / class="([^"]*)"/.exec(rest)?.[1]?.split(" ") ?? [];
    const own = classes.find((each) => each.startsWith("series-"));
    const current = own ?? series.at(-1) ?? "series-1";
    if (empty !== "/") series.push(current);
    const found = Object.assign({}, ...classes.map((each) => chartClasses[each] ?? {}));
    const attributes = Object.entries<string>(found).map(([property, value]) => {
      const colour = chartColours[theme][value === "series" ? current : value];
      return ` ${property}="${colour ?? value}"`;
    });
    // A style sheet wins over attributes: those it sets again are left out.
    const kept = rest.replaceAll(/ ([\w-]+)="[^"]*"/g, (each: string, attribute: string) =>
      attribute === "class" || attribute in found ? "" : each,
    );
    return `<${name}${kept}${attributes.join("")}${empty}>`;
  });
}
