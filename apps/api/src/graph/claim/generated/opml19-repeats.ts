import type { MethodRepeats } from "../method-repeats.ts";

/** When they were computed. */
export const opml19RepeatsAt = new Date("2026-11-29T00:00:00Z");

/** Repeats that ship. */
export const opml19Repeats: readonly MethodRepeats[] = [];
