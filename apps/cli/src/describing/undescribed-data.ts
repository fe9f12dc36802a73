import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { InputError } from "@perfatlas/modeling/space";
import { terminal } from "../output/terminal.ts";

/** Measurements without the descriptor that an import needs. */
export class NoDescriptorError extends InputError {
  readonly code = "NO_DESCRIPTOR";
}

/** Bytes of JSON that may be a descriptor. */
const MOST_DESCRIBED = 4 << 20;

/** Whether a path is that of measurements: a file that is no descriptor, or a folder that a path names. */
export async function isData(path: string): Promise<boolean> {
  const facts = await stat(path).catch(() => undefined);
  if (facts?.isDirectory() === true) return /[/\\]|^\.+$/.test(path);
  if (facts?.isFile() !== true || /\.ya?ml$/.test(path)) return false;
  return !(path.endsWith(".json") && facts.size <= MOST_DESCRIBED && (await isDescriptor(path)));
}

/** Whether JSON has keys of a descriptor at its top, or is too broken to tell: its parser says how. */
async function isDescriptor(path: string): Promise<boolean> {
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    return typeof value === "object" && value !== null && "system" in value && "space" in value;
  } catch {
    return false;
  }
}

/** Says what `describe` finds, and which command drafts the descriptor. @throws NoDescriptorError. */
export async function refuseData(path: string): Promise<never> {
  // The description loads every reader of a format: whoever names a descriptor is spared it.
  const [{ describePaths }, { describedLines }] = await Promise.all([
    import("./described.ts"),
    import("./described-lines.ts"),
  ]);
  const described = await describePaths([path], undefined, new Map(), undefined);
  for (const line of describedLines(described)) terminal.note(line);
  const name = `${basename(path).replace(/(\.[a-z]\w{0,7}){1,2}$/i, "") || "data"}.yaml`;
  const open = described.draft.questions.some(({ isOptional }) => !isOptional);
  const place = (await stat(path)).isDirectory()
    ? `${path.replace(/[/\\]$/, "")}/${name}`
    : path.replace(/[^/\\]*$/, name);
  throw new NoDescriptorError(
    `it holds measurements, and an import needs a descriptor of them. Draft it: perfatlas describe ${path} --out ${place}` +
      `${open ? " (--yes takes the guesses)" : ""}; then: perfatlas import ${place}`,
    { file: path },
  );
}
