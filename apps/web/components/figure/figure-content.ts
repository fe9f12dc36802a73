import type { ReactNode } from "react";
import type { FigureInput } from "../../generated/graphql.ts";
import type { CitedWork } from "../layout/citation-text.tsx";

/** One value of a figure's table; null where there is none. */
export type Cell = string | number | null;

/** A document that a figure was made from, as it was sent to the API. */
export interface AskedQuery {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Data that a figure rests on: a version of a data set, and the work that they are of. */
export interface CitedData {
  readonly dataset: string;
  readonly version: number;
  readonly work: CitedWork | null;
}

/** Everything that a figure shows: what its page, its table and its files are made of. */
export interface FigureContent {
  /** Without what it is about, which pages say around it. */
  readonly title: string;
  /** What was counted, of what, in which unit. */
  readonly note: string;
  /** What the figure says, in one sentence or a few; names all that share a first place. */
  readonly finding: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** The chart, for a width in px. */
  readonly draw: (width: number) => ReactNode;
  readonly asked: readonly AskedQuery[];
  readonly data: readonly CitedData[];
  /** When the registry computed it; null where it reads what is stored. */
  readonly computedAt: string | null;
  /** Bounds that a reader may set on the page of the figure, as they are set. */
  readonly controls?:
    | readonly { readonly name: string; readonly label: string; readonly value: string }[]
    | undefined;
  /** The page of what the figure is about. */
  readonly about: { readonly address: string; readonly name: string };
}

/** What stands in place of a figure that there is none of: what is the case, and what to do. */
export interface FigureGap {
  readonly title: string;
  readonly gap: string;
  /** What asks the registry for it: a mutation. */
  readonly request?: string | null;
  /** The same as the form of a page sends it. */
  readonly subject?: FigureInput;
}

/** The choices that name one figure of a kind: environment, metric, … */
export type FigureSearch = Readonly<Record<string, string>>;

/** A kind of figure: what it shows, what has to be chosen, and where its content comes from. */
export interface FigureKind {
  /** As in its address: "influence". */
  readonly name: string;
  readonly title: string;
  /** Choices without which there is no figure. */
  readonly needs: readonly string[];
  /** Choices that may be made beside them. */
  readonly takes?: readonly string[];
  readonly load: (search: FigureSearch) => Promise<FigureContent | FigureGap>;
}
