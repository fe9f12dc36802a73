/** The axes of an environment that a path may name. */
export const AXES = ["hardware", "workload", "version", "variant"] as const;

/** One of them. */
export type Axis = (typeof AXES)[number];

/** A path with axes in braces. */
export interface FilePattern {
  /** What stands before the first axis, without the last part. */
  readonly folder: string;
  /** Folders between that one and the files. */
  readonly depth: number;
  /** The texts of a path in the places of the axes; undefined when it does not match. */
  match(path: string): Readonly<Partial<Record<Axis, string>>> | undefined;
}

const AXIS = /\{(hardware|workload|version|variant)\}/;

/** The pattern that a path is ("data/{hardware}/{workload}.csv"); undefined when it names one file. */
export function filePattern(path: string): FilePattern | undefined {
  if (!AXIS.test(path)) return undefined;
  const parts = path.split("/");
  const first = parts.findIndex((part) => AXIS.test(part));
  const seen = new Set<string>();
  const source = path
    .split(new RegExp(AXIS, "g"))
    .map((part, i) => {
      if (i % 2 === 0) return part.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
      if (seen.has(part)) return `\\k<${part}>`;
      seen.add(part);
      return `(?<${part}>[^/]+?)`;
    })
    .join("");
  const whole = new RegExp(`^${source}$`);
  return {
    folder: parts.slice(0, first).join("/"),
    depth: parts.length - first - 1,
    match: (given) => whole.exec(given)?.groups,
  };
}
