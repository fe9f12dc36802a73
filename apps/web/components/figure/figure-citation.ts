import { formatDate } from "../../format/format-date.ts";
import type { CitedWork } from "../layout/citation-text.tsx";
import type { CitedData, FigureContent } from "./figure-content.ts";

/**
 * How to cite a figure: its title, the data it rests on with their versions, when it was computed, its
 * address and the day it was read (ISO).
 */
export function figureCitation(
  content: Pick<FigureContent, "title" | "about" | "data" | "computedAt">,
  address: string,
  day: string,
): string {
  const data = content.data.map(dataText).join("; ");
  const from = data === "" ? "" : ` Data: ${data}.`;
  const computed =
    content.computedAt === null ? "" : ` Computed ${formatDate(content.computedAt)}.`;
  return `Perfatlas. ${fullTitle(content)}.${from}${computed} ${address} (read ${formatDate(day)}).`;
}

/** The title with what the figure is about, for places where no page says it. */
export function fullTitle({ title, about }: Pick<FigureContent, "title" | "about">): string {
  return `${title}: ${about.name}`;
}

function dataText({ dataset, version, work }: CitedData): string {
  const own = `${dataset}, version ${version}`;
  return work === null ? own : `${own}, of ${workText(work)}`;
}

function workText({ authors, title, venue, year, doi }: CitedWork): string {
  const where = [venue, venue.includes(String(year)) ? "" : String(year)].filter(Boolean);
  const found = doi === null ? "" : `, doi:${doi}`;
  return `${authors}: ${title}, ${where.join(", ")}${found}`;
}
