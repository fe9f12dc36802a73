import type { Level, OptionKind } from "@perfatlas/modeling/space";
import type { DatasetDescriptor } from "../descriptor.ts";

/** Anything that a source says, with the source: the name, and what else is said of it. */
export interface Stated {
  readonly name: string;
  readonly what?: string;
  readonly source: string;
}

/** An option as a source names it. Levels that nobody states are said to be so, never guessed. */
export interface StatedOption extends Stated {
  readonly kind?: OptionKind;
  readonly domain: readonly Level[] | "not stated";
}

/**
 * A data set that is known from publications alone: its measurements are not public, so that nothing of it
 * can be imported. It is listed with what sources state, each statement with its source.
 */
export interface DatasetWithoutData
  extends Pick<
    DatasetDescriptor,
    | "id"
    | "title"
    | "description"
    | "citation"
    | "license"
    | "origin"
    | "system"
    | "statedTotals"
    | "notes"
  > {
  readonly noPublicData: {
    /** Where files were looked for, and what was found instead. */
    readonly why: string;
    readonly options: readonly StatedOption[];
    readonly environments: readonly Stated[];
    readonly metrics: readonly Stated[];
  };
}
