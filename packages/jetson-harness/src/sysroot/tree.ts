import { InputError, type Place } from "@perfatlas/modeling/space";

/** One file of a tree; `errno` stands for an attribute whose read fails. */
export interface TreeFile {
  readonly mode: number;
  readonly text: string;
  readonly errno?: string;
}

/** A board's files and links by absolute path, as a `.tree` text describes them. */
export interface Tree {
  readonly files: ReadonlyMap<string, TreeFile>;
  readonly links: ReadonlyMap<string, string>;
  /** Where each path was seen; a path without one is made up or unverified. */
  readonly sources?: ReadonlyMap<string, string>;
}

/** A line that is not of the tree format. */
export class TreeError extends InputError {
  readonly code = "ILLEGAL_TREE";
  constructor(message: string, place: Place) {
    super(message, place);
  }
}

const FILE = /^(0[0-7]{3})\s+(\S+) = (?:!([A-Z]+)|(".*"))$/;
const SOURCE = /^# source: (.+)$/;
const LINK = /^L\s+(\S+) -> (\S+)$/;

/**
 * Reads a tree: `0644 path = "JSON string"`, `0444 path = !EAGAIN` (its read fails so),
 * `L path -> target`, `# comment`. `# source: URL` says where the paths after it were seen (`none`: nowhere). Braces repeat a line: cpu{0-3}, {min,max}_freq. A later line
 * wins, so that an exception follows the rule.
 * @throws TreeError with file and line.
 */
export function parseTree(text: string, file?: string): Tree {
  const files = new Map<string, TreeFile>();
  const links = new Map<string, string>();
  const sources = new Map<string, string>();
  let source: string | undefined;
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    const cited = SOURCE.exec(line)?.[1];
    if (cited !== undefined) source = cited === "none" ? undefined : cited;
    if (line === "" || line.startsWith("#")) continue;
    const place = { ...(file === undefined ? {} : { file }), line: index + 1 };
    const link = LINK.exec(line);
    const entry = FILE.exec(line);
    if (link !== null) {
      for (const [from, to] of expandPair(link[1] as string, link[2] as string)) {
        links.set(`/${from}`, to);
        if (source !== undefined) sources.set(`/${from}`, source);
      }
    } else if (entry !== null) {
      const read = treeFile(entry, place);
      for (const path of expandBraces(entry[2] as string)) {
        files.set(`/${path}`, read);
        if (source !== undefined) sources.set(`/${path}`, source);
      }
    } else {
      throw new TreeError(
        `not a tree line: ${JSON.stringify(line.slice(0, 60))}; legal are ` +
          '`0644 path = "text"`, `0444 path = !ERRNO`, `L path -> target`',
        place,
      );
    }
  }
  return { files, links, sources };
}

function treeFile(entry: RegExpExecArray, place: Place): TreeFile {
  const mode = Number.parseInt(entry[1] as string, 8);
  if (entry[3] !== undefined) return { mode, text: "", errno: entry[3] };
  try {
    return { mode, text: JSON.parse(entry[4] as string) as string };
  } catch {
    throw new TreeError(`not a JSON string: ${entry[4]?.slice(0, 40)}`, place);
  }
}

/** "cpu{0-2}/{a,b}" → the six paths. */
export function expandBraces(pattern: string): readonly string[] {
  const match = /\{([^{}]*)\}/.exec(pattern);
  if (match === null) return [pattern];
  const before = pattern.slice(0, match.index);
  const after = pattern.slice(match.index + match[0].length);
  return alternatives(match[1] as string).flatMap((choice) =>
    expandBraces(before + choice + after),
  );
}

/** Links with braces on both sides repeat them in step. */
function expandPair(from: string, to: string): readonly (readonly [string, string])[] {
  const sources = expandBraces(from);
  const targets = expandBraces(to);
  return sources.map((source, i) => [
    source,
    (targets.length === sources.length ? targets[i] : targets[0]) as string,
  ]);
}

function alternatives(body: string): readonly string[] {
  return body.split(",").flatMap((part) => {
    const range = /^(\d+)-(\d+)$/.exec(part);
    if (range === null) return [part];
    const names: string[] = [];
    for (let i = Number(range[1]); i <= Number(range[2]); i++) names.push(String(i));
    return names;
  });
}
