import { MEASUREMENT_PAGE_LIMIT, PAGE_LIMIT } from "./page.ts";

const sized = (most: number) =>
  `@listSize(assumedSize: ${most}, slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"])`;

/** On a field of a connection type: `first` or `last` says how many rows its page has, at most PAGE_LIMIT. */
export const PAGED = sized(PAGE_LIMIT);
/** On a connection of measurements, whose pages are longer. */
export const PAGED_MEASUREMENTS = sized(MEASUREMENT_PAGE_LIMIT);
