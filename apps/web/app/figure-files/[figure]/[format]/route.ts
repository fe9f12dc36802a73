import { citationAt } from "../../../../components/figure/figure.tsx";
import {
  FIGURE_FORMATS,
  figureAddress,
  figureFileName,
} from "../../../../components/figure/figure-address.ts";
import type { FigureContent } from "../../../../components/figure/figure-content.ts";
import { standaloneSvg } from "../../../../components/figure/standalone-svg.ts";
import { tableCsv } from "../../../../components/figure/table-csv.ts";
import { today } from "../../../../components/figure/today.ts";
import { readFigure } from "../../../../figures/read-figure.ts";
import { reachedAt } from "../../../../instance-address.ts";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
} as const;

/** A figure as a file: exactly the rows that its page shows, or its chart. Asked for as /figures/NAME.FORMAT. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly figure: string; readonly format: string }> },
): Promise<Response> {
  const { figure, format: asked } = await params;
  const format = FIGURE_FORMATS.find((each) => each === asked);
  const given = new URL(request.url).searchParams;
  const found = format && (await readFigure(figure, new Map(given)));
  if (format === undefined || found === undefined) return said(404, "There is no such figure.");
  const { kind, search, content } = found;
  if ("gap" in content) return said(404, `${content.title}: ${content.gap}`);
  const origin = reachedAt(request.headers);
  const place = { name: kind.name, search, origin, day: today() };
  const address = `${origin}${figureAddress(kind.name, search)}`;
  const citation = citationAt(content, place);
  const theme = given.get("theme") === "dark" ? "dark" : "light";
  const body = {
    csv: () => tableCsv(content.columns, content.rows),
    json: () => `${JSON.stringify(record(content, address, citation), null, 1)}\n`,
    svg: async () => standaloneSvg({ content, address, theme, render: await renderer() }),
  };
  return new Response(await body[format](), {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `inline; filename="${figureFileName(kind.name, search, format)}"`,
      "cache-control": "no-cache",
    },
  });
}

// Next.js allows this module in handlers only when it is loaded there.
async function renderer() {
  return (await import("react-dom/server")).renderToStaticMarkup;
}

function said(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}

function record(content: FigureContent, address: string, citation: string) {
  const { title, note, finding, columns, rows, asked, data, computedAt } = content;
  return {
    title,
    note,
    finding,
    address,
    citation,
    computedAt,
    data,
    columns,
    rows,
    queries: asked,
  };
}
