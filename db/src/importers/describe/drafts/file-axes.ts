import type { Axis } from "../../file-pattern.ts";
import { axisOfTexts } from "../columns/axis-of-texts.ts";

/** How the paths of several files tell their environments. */
export interface FileAxes {
  /** The paths as one, the axes in braces: "data/{workload}.csv". */
  readonly pattern: string;
  readonly axes: readonly Axis[];
  /** Texts of each path, in the order of the paths. */
  readonly texts: readonly Readonly<Partial<Record<Axis, string>>>[];
}

/**
 * What differs among paths of the same depth, as axes of environments: of one part its axis by how its texts look, of
 * two the outer one is the hardware and the inner one the workload. Undefined where they differ otherwise.
 */
export function fileAxes(paths: readonly string[]): FileAxes | undefined {
  const parts = paths.map((path) => path.split("/"));
  const [first = []] = parts;
  if (paths.length < 2 || parts.some((one) => one.length !== first.length)) return undefined;
  const places = first.map((_, i) => i).filter((i) => new Set(parts.map((one) => one[i])).size > 1);
  if (places.length > 3 || places.length === 0) return undefined;
  const segments = places.map((place) => segmentOf(parts.map((one) => one[place] as string)));
  if (segments.some((one) => one === undefined)) return undefined;
  const known = segments as readonly Segment[];
  const axes = axesOf(known);
  const pattern = first
    .map((part, i) => {
      const at = places.indexOf(i);
      const segment = known[at];
      return segment === undefined ? part : `${segment.start}{${axes[at]}}${segment.end}`;
    })
    .join("/");
  const texts = paths.map((_, i) =>
    Object.fromEntries(known.map((segment, at) => [axes[at] as Axis, segment.texts[i] as string])),
  );
  return { pattern, axes, texts };
}

interface Segment {
  readonly start: string;
  readonly end: string;
  readonly texts: readonly string[];
}

/** What a part of the paths shares at its ends, up to whole words, and what lies between. */
function segmentOf(names: readonly string[]): Segment | undefined {
  const [first = ""] = names;
  let end = 0;
  while (end < first.length && names.every((name) => name.at(-1 - end) === first.at(-1 - end)))
    end++;
  // Of an ending that is shared the part from a point on: ".csv", ".csv.gz", "_results.csv".
  const ending = /([._-][\p{L}_][^/]*)$/u.exec(first.slice(first.length - end))?.[0] ?? "";
  const stems = names.map((name) => name.slice(0, name.length - ending.length));
  const [stem = ""] = stems;
  let start = 0;
  while (start < stem.length && stems.every((name) => name[start] === stem[start])) start++;
  const opening = /^(.*[_\s-])?/.exec(stem.slice(0, start))?.[0] ?? "";
  const texts = stems.map((name) => name.slice(opening.length));
  return texts.some((text) => text === "") ? undefined : { start: opening, end: ending, texts };
}

function axesOf(segments: readonly Segment[]): readonly Axis[] {
  const looks = segments.map(({ texts }) => axisOfTexts(texts));
  if (segments.length === 1) return looks;
  const free: Axis[] = ["hardware", "workload", "version", "variant"];
  const take = (axis: Axis): Axis => free.splice(free.indexOf(axis), 1)[0] as Axis;
  const version = looks.indexOf("version");
  const axes: Axis[] = [];
  if (version >= 0) take("version");
  for (const [i] of segments.entries())
    axes.push(i === version ? "version" : (free.shift() as Axis));
  return axes;
}
