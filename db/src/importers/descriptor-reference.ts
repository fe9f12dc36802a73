import { descriptorSchema } from "./descriptor-schema.ts";
import { formats } from "./formats/index.ts";

/** What is read of a schema: everything that a person needs to know of a key. */
interface Node {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

const definitions = descriptorSchema.definitions as Readonly<Record<string, Node>>;
const formatNames = formats.map(({ format }) => format);
/** Definitions with sections of their own; formats stand in one table together, and files repeat settings of theirs. */
const PARTS = Object.entries(definitions).filter(
  ([name, { properties }]) =>
    properties !== undefined && name !== "fileReader" && !formatNames.includes(name),
);

/**
 * The reference of descriptors as Markdown: every key of the published schema, with what it says, its default and an
 * example. Keys that must be there are marked.
 */
export function descriptorReference(): string {
  const root = descriptorSchema as unknown as Node;
  return [
    "### All keys of a descriptor",
    "Keys with * must be there.",
    keysTable(root),
    ...sections(root, ""),
    "### What they are made of",
    ...PARTS.flatMap(([name, node]) => [
      `#### ${spaced(name)}\n${escaped(node.description ?? "")}`,
      keysTable(node),
      ...sections(node, `${name}.`),
    ]),
    "### All settings of readers",
    "Beside `format`; the files of a data set may replace those of its `reader`.",
    settingsTable(),
    ...sections({ properties: readerSettings() }, ""),
  ].join("\n\n");
}

function sections(node: Node, path: string): readonly string[] {
  return nested(node, path).flatMap(([at, inner]) => [`#### \`${at}\``, keysTable(inner)]);
}

/** Objects and lists of objects below a node that are no definitions, by their paths; of equal ones the first. */
function nested(node: Node, path: string): readonly (readonly [string, Node])[] {
  const found = Object.entries(node.properties ?? {}).flatMap(([key, child]) => [
    ...objectsOf(child, `${path}${key}`),
    ...objectsOf(child.items ?? {}, `${path}${key}[]`),
  ]);
  const all = found.flatMap(([at, inner]) => [[at, inner] as const, ...nested(inner, `${at}.`)]);
  const texts = all.map(([, inner]) => JSON.stringify(inner.properties));
  return all.filter((_, i) => texts.indexOf(texts[i] as string) === i);
}

/** What of a node is an object with keys: itself, or what it may be among other things. */
function objectsOf(node: Node, at: string): readonly (readonly [string, Node])[] {
  return [node, ...(node.anyOf ?? [])].flatMap((one) =>
    one.properties === undefined ? [] : [[at, one] as const],
  );
}

function keysTable({ properties = {}, required = [] }: Node): string {
  const rows = Object.entries(properties).map(([key, node]) => [
    `\`${key}\`${required.includes(key) ? " *" : ""}`,
    said(node),
    shownDefault(node),
    example(node),
  ]);
  return table(["key", "says", "default", "for example"], rows);
}

function settings(): ReadonlyMap<string, { readonly node: Node; readonly formats: string[] }> {
  const all = new Map<string, { node: Node; formats: string[] }>();
  for (const format of formatNames) {
    for (const [key, node] of Object.entries(definitions[format]?.properties ?? {})) {
      if (key === "format") continue;
      const known = all.get(key);
      if (known === undefined) all.set(key, { node, formats: [format] });
      else known.formats.push(format);
    }
  }
  for (const [key, node] of Object.entries(definitions.fileReader?.properties ?? {})) {
    if (!all.has(key)) all.set(key, { node, formats: ["a file"] });
  }
  return all;
}

function settingsTable(): string {
  const rows = [...settings()].map(([key, { node, formats: of }]) => [
    `\`${key}\``,
    of.length === formatNames.length ? "all" : of.join(", "),
    said(node),
    example(node),
  ]);
  return table(["setting", "of", "says", "for example"], rows);
}

function readerSettings(): Readonly<Record<string, Node>> {
  return Object.fromEntries([...settings()].map(([key, { node }]) => [key, node]));
}

/** The description; behind it what may stand there, where that is a choice or a part with a section. */
function said(node: Node): string {
  const part = partOf(node) ?? partOf(node.items ?? {});
  const own = node.description ?? part?.node.description ?? "";
  const words = node.enum?.map((word) => `\`${String(word)}\``).join(", ");
  return [
    escaped(own),
    words === undefined ? "" : `One of ${words}.`,
    node.const === undefined ? "" : `\`${String(node.const)}\`.`,
    part === undefined
      ? ""
      : `See [${spaced(part.name)}](#${spaced(part.name).replaceAll(" ", "-")}).`,
  ]
    .filter((text) => text !== "")
    .join(" ");
}

function partOf({ $ref }: Node): { readonly name: string; readonly node: Node } | undefined {
  const name = $ref?.split("/").at(-1) ?? "";
  return PARTS.filter(([known]) => known === name).map(([, node]) => ({ name, node }))[0];
}

function shownDefault(node: Node): string {
  return node.default === undefined || node.default === "" ? "" : code(node.default);
}

function example(node: Node): string {
  const first = (node.examples ?? [])[0];
  return first === undefined ? "" : code(first);
}

/** As YAML on one line shows it: keys and plain words without quotes. */
function code(value: unknown): string {
  const text = typeof value === "string" ? value : flow(value);
  const fence = text.includes("`") ? "``" : "`";
  const pad = fence === "``" ? " " : "";
  return `${fence}${pad}${text.replaceAll("|", "\\|")}${pad}${fence}`;
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${flow(key)}: ${flow(one)}`)
      .join(", ")} }`;
  }
  if (typeof value !== "string") return JSON.stringify(value);
  return /^[A-Za-z][\w ./-]*$/.test(value) ? value : JSON.stringify(value);
}

/** "optionColumn": "option column". */
function spaced(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function escaped(text: string): string {
  return text
    .replaceAll("|", "\\|")
    .replaceAll("*", "\\*")
    .replaceAll("<", "&lt;")
    .replaceAll("`", "\\`");
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [row(header), row(header.map(() => "---")), ...rows.map(row)].join("\n");
}
