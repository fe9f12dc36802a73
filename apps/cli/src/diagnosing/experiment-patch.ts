import type { Level } from "@perfatlas/modeling/space";
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import { UsageError } from "../usage-error.ts";
import { lineDiff } from "./line-diff.ts";

/** An option and the level that is to be its default. */
export interface DefaultChange {
  readonly option: string;
  readonly to: Level;
}

/**
 * The unified diff that makes levels the defaults of an experiment's options, for `git apply` or `patch -p1`; what else
 * the file says stays as it is written.
 * @param file as the diff names it.
 * @throws UsageError for a file that is no experiment, or an option or level that it does not have.
 */
export function experimentPatch(
  text: string,
  file: string,
  changes: readonly DefaultChange[],
): string {
  const document = parseDocument(text);
  const options = document.errors.length === 0 ? document.get("options") : undefined;
  if (!isSeq(options)) {
    throw new UsageError(`${file} is no experiment: it has no list of options`);
  }
  const maps = options.items.filter(isMap);
  const edits = changes.map((change): readonly [from: number, to: number, by: string] => {
    const map = maps.find((each) => each.get("name") === change.option);
    if (map === undefined) {
      const names = maps.map((each) => String(each.get("name"))).join(", ");
      throw new UsageError(`${file} has no option "${change.option}"; it has ${names}`);
    }
    checkLevel(map, change, file);
    return editOf(text, map, change);
  });
  let patched = text;
  for (const [from, to, by] of edits.toSorted(([a], [b]) => b - a)) {
    patched = patched.slice(0, from) + by + patched.slice(to);
  }
  return lineDiff(file, text, patched);
}

function checkLevel(map: YAMLMap, { option, to }: DefaultChange, file: string): void {
  const values = map.get("values");
  if (!isSeq(values)) return;
  const levels: unknown[] = values.toJSON();
  if (levels.includes(to)) return;
  throw new UsageError(
    `option "${option}" of ${file} cannot be ${to}; its levels are ${levels.join(", ")}`,
  );
}

/** Replaces the default that is there; else one is put behind the name. */
function editOf(
  text: string,
  map: YAMLMap,
  { to }: DefaultChange,
): readonly [number, number, string] {
  const level = JSON.stringify(to);
  const stated = map.get("default", true);
  if (isScalar(stated) && stated.range) return [stated.range[0], stated.range[1], level];
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === "name");
  const [key, name] = [pair?.key, pair?.value];
  if (!isScalar(key) || !isScalar(name) || !key.range || !name.range) {
    throw new TypeError("an option has a name, since it was found by it");
  }
  const [, end] = name.range;
  if (map.flow) return [end, end, `, default: ${level}`];
  const lineStart = text.lastIndexOf("\n", key.range[0] - 1) + 1;
  return [end, end, `\n${" ".repeat(key.range[0] - lineStart)}default: ${level}`];
}
