import {
  BINARY_DOMAIN,
  InputError,
  type Option,
  type Place,
  type Statement,
  spaceFaults,
  statementFaults,
  stateSpace,
} from "@perfatlas/modeling/space";
import {
  type Alias,
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from "yaml";
import type { DraftDescriptor } from "../datasets/descriptor.ts";
import { checkDescriptor } from "./check-descriptor.ts";
import type { DescriptorFault } from "./descriptor-fault.ts";
import { isTooDeep } from "./is-too-deep.ts";
import { withRegistryUnits } from "./registry-units.ts";
import { schemaFault } from "./schema-fault.ts";
import { unstorablePath } from "./unstorable-path.ts";

/** Characters of a descriptor at most. */
export const MAX_DESCRIPTOR_LENGTH = 4 * 1024 * 1024;

/** A descriptor that is not YAML, does not keep the schema, or contradicts itself. */
export class DescriptorError extends InputError {
  readonly code = "DESCRIPTOR";
}

/** What the author of a file may say of it; the rest is the catalogue's to say. */
export const OWN_ORIGINS: readonly DraftDescriptor["origin"][] = ["contributed", "simulated"];

/** What the schema lets through: statements about several options stand among the constraints. */
type Draft = Partial<Omit<DraftDescriptor, "space">> &
  Pick<DraftDescriptor, "system"> & {
    readonly space: {
      readonly system?: string;
      readonly options: readonly Option[];
      readonly constraints?: readonly Statement[];
    };
  };

/**
 * The descriptor that a YAML 1.2 text holds (JSON is YAML, too; anchors, aliases and merge keys are
 * understood), defaults filled in, in the schema of the built-in ones: `descriptor.schema.json`.
 * Digests, sizes and counts may be left out: an import counts them.
 * @param origins legal ones; more than one's own for descriptors of the catalogue.
 * @throws DescriptorError with line and column of the first fault.
 */
export function parseDescriptor(
  text: string,
  file = "descriptor.yaml",
  origins = OWN_ORIGINS,
): DraftDescriptor {
  if (text.length > MAX_DESCRIPTOR_LENGTH)
    throw new DescriptorError(
      `the descriptor has ${text.length} characters; the limit is ${MAX_DESCRIPTOR_LENGTH}`,
      { file },
    );
  const lines = new LineCounter();
  const document = readYaml(text, lines, file);
  const [broken] = document.errors;
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0]);
    const [sentence] = broken.message.split(" at line ");
    throw new DescriptorError(`no YAML: ${sentence}`, { file, line, column: col });
  }
  const value = plain(document, lines, file);
  const refuse = ({ path, message }: DescriptorFault): never => {
    const name = path.length === 0 ? "the descriptor" : pathName(path);
    throw new DescriptorError(`${name}: ${message}`, placeOf(document, path, lines, file));
  };
  if (!isRecord(value)) {
    const what = value === null ? "it is empty" : "it has no keys, such as id, system and files";
    throw new DescriptorError(
      `no descriptor: ${what}; \`perfatlas describe\` drafts one of a table`,
      {
        file,
      },
    );
  }
  const odd = unstorablePath(value);
  if (odd !== null)
    refuse({
      path: odd.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
      message: "holds characters that are no text: U+0000, or half of a pair",
    });
  const unfit = schemaFault(value);
  if (unfit !== undefined) refuse(unfit);
  if ("noPublicData" in value)
    refuse({
      path: ["noPublicData"],
      message:
        `says that the measurements of ${JSON.stringify(value.id)} are not public, so there is nothing to ` +
        "import; who has its files leaves this key out and states space, metrics, files and reader",
    });
  const draft = value as Draft;
  for (const { path, message } of draftSpaceFaults(draft))
    refuse({ path: ["space", ...path], message });
  const descriptor = withDefaults(draft);
  const { origin } = descriptor;
  if (!origins.includes(origin)) {
    const legal = origins.join(", ");
    refuse({
      path: ["origin"],
      message: `cannot be ${JSON.stringify(origin)}; legal are ${legal}`,
    });
  }
  for (const fault of checkDescriptor(descriptor)) refuse(fault);
  return descriptor;
}

/** @throws DescriptorError for more levels than can be read. */
function readYaml(text: string, lines: LineCounter, file: string): Document.Parsed {
  if (isTooDeep(text))
    throw new DescriptorError("no descriptor: lists and maps are too deep within each other", {
      file,
    });
  return parseDocument(text, {
    lineCounter: lines,
    version: "1.2",
    merge: true,
    // What it warns of is refused by the schema.
    logLevel: "error",
  });
}

/** @throws DescriptorError for aliases that would expand without bound, or hold themselves. */
function plain(document: Document.Parsed, lines: LineCounter, file: string): unknown {
  const endless = endlessAlias(document);
  if (endless !== undefined) {
    const { line, col } = lines.linePos(endless.range?.[0] ?? 0);
    const message = `no YAML: *${endless.source} stands inside of &${endless.source}`;
    throw new DescriptorError(message, { file, line, column: col });
  }
  try {
    return document.toJS({ maxAliasCount: 1000 });
  } catch (error) {
    throw new DescriptorError(`no YAML: ${(error as Error).message}`, { file }, { cause: error });
  }
}

/** The first alias that stands inside of what it stands for. */
function endlessAlias(document: Document.Parsed): Alias | undefined {
  let found: Alias | undefined;
  visit(document, {
    Alias(_key, alias, path) {
      const target = alias.resolve(document);
      if (target === undefined || !path.includes(target)) return undefined;
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}

/** What is wrong with the options, then with the statements about them as they are written. */
function* draftSpaceFaults({ system, space }: Draft): Generator<DescriptorFault> {
  const options = withDomains(space.options);
  yield* spaceFaults({ system: system.slug, options, constraints: [] });
  const names = new Set(options.map(({ name }) => name));
  yield* statementFaults(names, space.constraints ?? []);
}

function withDomains(options: readonly Option[]): readonly Option[] {
  return options.map((option) =>
    option.kind === "binary" && option.domain === undefined
      ? { ...(option as Option), domain: BINARY_DOMAIN }
      : option,
  );
}

function withDefaults(draft: Draft): DraftDescriptor {
  return withRegistryUnits({
    description: "",
    hardware: [],
    workloads: [],
    versions: [],
    environments: [],
    license: "NOASSERTION",
    origin: "contributed",
    ...draft,
    space: stateSpace(
      draft.space.system ?? draft.system.slug,
      withDomains(draft.space.options),
      draft.space.constraints ?? [],
    ),
  } as DraftDescriptor);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function pathName(path: DescriptorFault["path"]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./, "");
}

/** Place of the key that a path ends in, or of the innermost part of it that stands in the text. */
function placeOf(
  document: Document.Parsed,
  path: DescriptorFault["path"],
  lines: LineCounter,
  file: string,
): Place {
  for (let length = path.length; length >= 0; length--) {
    const parent = length === 0 ? null : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      : undefined;
    const node = pair === undefined ? document.getIn(path.slice(0, length), true) : pair.key;
    const at = isNode(node) ? (node as Node).range?.[0] : undefined;
    if (at === undefined) continue;
    const { line, col } = lines.linePos(at);
    return { file, line, column: col };
  }
  return { file, line: 1, column: 1 };
}
