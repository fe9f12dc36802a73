/** One value of a figure's table; null where there is none. */
export type Cell = string | number | null;
