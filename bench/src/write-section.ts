import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const RESULTS = fileURLToPath(new URL("../../packages/modeling/RESULTS.md", import.meta.url));

/** Replaces the text between `<!-- begin: name -->` and `<!-- end: name -->`, or appends both. */
export function writeSection(name: string, text: string): void {
  const begin = `<!-- begin: ${name} -->`;
  const end = `<!-- end: ${name} -->`;
  const old = existsSync(RESULTS) ? readFileSync(RESULTS, "utf8") : "# Results\n";
  const block = `${begin}\n${text.trim()}\n${end}`;
  const from = old.indexOf(begin);
  const to = old.indexOf(end);
  const next =
    from >= 0 && to > from
      ? old.slice(0, from) + block + old.slice(to + end.length)
      : `${old.trimEnd()}\n\n${block}\n`;
  writeFileSync(RESULTS, next);
}
