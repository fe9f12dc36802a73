import type { FigureSearch } from "./figure-content.ts";

/** In what forms a figure can be had beside its page. */
export const FIGURE_FORMATS = ["csv", "json", "svg"] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** The path of a figure's page, or with a format of its file: "/figures/influence.csv?environment=…". */
export function figureAddress(name: string, search: FigureSearch, format?: FigureFormat): string {
  const path = `/figures/${name}${format === undefined ? "" : `.${format}`}`;
  const query = String(new URLSearchParams(search)).replaceAll("%3A", ":");
  return query === "" ? path : `${path}?${query}`;
}

/** Longer names make no file on some machines. */
const LENGTH_MAX = 120;

/** What a figure's file is called: "influence-x264-f1-crf.csv". */
export function figureFileName(name: string, search: FigureSearch, format: FigureFormat): string {
  const parts = [name, ...Object.values(search)].join("-").replaceAll(/[^\w.-]+/g, "-");
  return `${parts.slice(0, LENGTH_MAX)}.${format}`;
}
