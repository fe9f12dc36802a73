import type {
  FigureContent,
  FigureGap,
  FigureKind,
  FigureSearch,
} from "../components/figure/figure-content.ts";
import { figureKinds } from "./index.ts";

/** What the address of a figure gives: its kind, the choices that it knows, and its content or why there is none. */
export interface ReadFigure {
  readonly kind: FigureKind;
  readonly search: FigureSearch;
  readonly content: FigureContent | FigureGap;
}

/**
 * The figure that an address names; undefined when there is no such kind. Where a choice is missing it says
 * which; choices that a kind does not know are left out.
 */
export async function readFigure(
  name: string,
  given: ReadonlyMap<string, string>,
): Promise<ReadFigure | undefined> {
  const kind = figureKinds.find((each) => each.name === name);
  if (kind === undefined) return undefined;
  const known = [...kind.needs, ...(kind.takes ?? [])];
  const search = Object.fromEntries(
    known.flatMap((key) => {
      const value = given.get(key);
      return value === undefined || value === "" ? [] : [[key, value]];
    }),
  );
  const missing = kind.needs.filter((key) => search[key] === undefined);
  if (missing.length > 0) {
    const content = { title: kind.title, gap: missingText(kind, missing) };
    return { kind, search, content };
  }
  return { kind, search, content: await kind.load(search) };
}

function missingText(kind: FigureKind, missing: readonly string[]): string {
  const example = kind.needs.map((key) => `${key}=…`).join("&");
  const what = missing.length === 1 ? `the choice of ${missing[0]}` : missing.join(" and ");
  return `The address lacks ${what}: it is /figures/${kind.name}?${example}.`;
}
