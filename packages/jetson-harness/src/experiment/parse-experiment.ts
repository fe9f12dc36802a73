import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { InputError, type Place } from "@perfatlas/modeling/space";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Experiment } from "./experiment.ts";
import { experimentSchema } from "./experiment-schema.ts";

/** An experiment file that is not of the format. */
export class ExperimentError extends InputError {
  readonly code = "ILLEGAL_EXPERIMENT";
  constructor(message: string, place: Place = {}) {
    super(message, place);
  }
}

let compiled: ValidateFunction | undefined;

/** Compiled when the first experiment is read: many commands read none. */
function validator(): ValidateFunction {
  compiled ??= new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    strict: false,
    verbose: true,
  }).compile(experimentSchema);
  return compiled;
}

/** A way into an experiment's values: `["options", 0, "apply"]`. */
export type ExperimentPath = readonly (string | number)[];

/** An experiment and the folder that its paths start from. */
export interface LoadedExperiment {
  readonly experiment: Experiment;
  readonly folder: string;
  /** The file and those that it extends, whole paths. */
  readonly files: readonly string[];
  /** Where a value stands: the file that gives it, line and column; of what holds it when it is not there. */
  place(path: ExperimentPath): Place;
}

/** More is no experiment: the largest of ours has 3 KiB. */
const LARGEST_FILE_BYTES = 2 ** 20;

/** One file of an experiment: the experiment itself, or what it extends. */
interface Layer {
  readonly document: Document;
  readonly value: Readonly<Record<string, unknown>>;
  place(offset: number | undefined): Place;
}

/**
 * Reads an experiment file and the ones that it extends: each key at the top replaces the base's.
 * Paths in it start from the folder of the outermost base.
 * @throws ExperimentError with the file, line and column of the first problem.
 */
export function loadExperiment(file: string): LoadedExperiment {
  const layers: Layer[] = [];
  const files: string[] = [];
  let next: string | undefined = resolve(file);
  while (next !== undefined) {
    const current: string = next;
    const layer = readLayer(
      readText(current, relativeTo(file, current)),
      relativeTo(file, current),
    );
    files.push(current);
    layers.unshift(layer);
    const base = layer.value.extends;
    next = base === undefined ? undefined : resolve(dirname(current), String(base));
    if (next === undefined) break;
    const at = layer.place(nodeOffset(layer.document.get("extends", true)));
    if (files.includes(next)) throw new ExperimentError(`"${String(base)}" extends itself`, at);
    if (!existsSync(next)) throw new ExperimentError(`no file "${String(base)}" to extend`, at);
  }
  return {
    experiment: checked(layers),
    folder: dirname(files.at(-1) as string),
    files,
    place: (path) => placeIn(layers, path),
  };
}

/** The text of a regular file of a size that a person may have written. */
function readText(file: string, named: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) throw new ExperimentError("there is no such file", { file: named });
  if (!stats.isFile()) throw new ExperimentError("this is not a regular file", { file: named });
  if (stats.size > LARGEST_FILE_BYTES) {
    const limit = `an experiment has at most ${LARGEST_FILE_BYTES}`;
    throw new ExperimentError(`the file has ${stats.size} bytes; ${limit}`, { file: named });
  }
  return readFileSync(file, "utf8");
}

function placeIn(layers: readonly Layer[], path: ExperimentPath): Place {
  const key = path[0];
  const owner = layers.findLast((one) => key !== undefined && one.document.has(key));
  const layer = owner ?? (layers.at(-1) as Layer);
  for (let length = path.length; length > 0; length--) {
    const offset = nodeOffset(layer.document.getIn(path.slice(0, length), true));
    if (offset !== undefined) return layer.place(offset);
  }
  return layer.place(0);
}

/** Files are named as the user named the first one. */
function relativeTo(named: string, file: string): string {
  return file === resolve(named)
    ? named
    : join(dirname(named), relative(dirname(resolve(named)), file));
}

/**
 * Reads an experiment from YAML 1.2 text. The schema is closed, so that a misspelt key is refused
 * where it stands.
 * @throws ExperimentError with line and column of the first problem.
 */
export function parseExperiment(text: string, file?: string): Experiment {
  const layer = readLayer(text, file);
  if (layer.value.extends !== undefined) {
    const at = layer.place(nodeOffset(layer.document.get("extends", true)));
    throw new ExperimentError("only an experiment in a file can extend another", at);
  }
  return checked([layer]);
}

function readLayer(text: string, file: string | undefined): Layer {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: "1.2",
    lineCounter: lines,
    uniqueKeys: true,
    // What it warns of is refused by the schema.
    logLevel: "error",
  });
  const place = (offset: number | undefined): Place => {
    if (offset === undefined) return file === undefined ? {} : { file };
    const { line, col } = lines.linePos(offset);
    return { ...(file === undefined ? {} : { file }), line, column: col };
  };
  const broken = document.errors[0];
  if (broken !== undefined) {
    throw new ExperimentError(broken.message.split("\n")[0] ?? "not YAML", place(broken.pos[0]));
  }
  if (!isMap(document.contents)) {
    const what = document.contents === null ? "the file is empty" : "the file has no keys";
    throw new ExperimentError(
      `no experiment: ${what}; options, run and metrics are some (\`perfatlas-harness schema\` prints all)`,
      place(0),
    );
  }
  return { document, value: unfolded(document, place), place };
}

/** The document as values. Aliases that are unresolved, or unfold without end, are refused. */
function unfolded(document: Document, place: Layer["place"]): Layer["value"] {
  try {
    return document.toJS({ maxAliasCount: 100 }) as Layer["value"];
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new ExperimentError(error.message, place(firstAlias(document)));
  }
}

function firstAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias(_key, node) {
      offset = node.range?.[0];
      return visit.BREAK;
    },
  });
  return offset;
}

/** The experiment that layers make together, the outermost base first. */
function checked(layers: readonly Layer[]): Experiment {
  const value: Record<string, unknown> = Object.assign({}, ...layers.map((layer) => layer.value));
  if (layers.length > 1) delete value.extends;
  const validate = validator();
  if (!validate(value)) {
    const error = deepest(validate.errors ?? []);
    const key =
      error.instancePath.split("/")[1] ??
      (error.params as { additionalProperty?: string }).additionalProperty;
    const owner = layers.findLast((one) => key !== undefined && one.document.has(key));
    const layer = owner ?? (layers.at(-1) as Layer);
    throw new ExperimentError(messageOf(error), layer.place(offsetOf(layer.document, error)));
  }
  return value as unknown as Experiment;
}

/** The most telling error: the deepest one, an unknown key before the alternatives it broke. */
function deepest(errors: readonly ErrorObject[]): ErrorObject {
  const weight = (error: ErrorObject): number =>
    error.instancePath.split("/").length * 10 +
    (error.keyword === "additionalProperties" ? 15 : 0) -
    (error.keyword === "oneOf" || error.keyword === "const" ? 5 : 0);
  return [...errors].sort((a, b) => weight(b) - weight(a))[0] as ErrorObject;
}

function messageOf(error: ErrorObject): string {
  const where =
    error.instancePath === "" ? "the experiment" : error.instancePath.slice(1).replaceAll("/", ".");
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case "additionalProperties": {
      const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
      const legal = known.length === 0 ? "" : `; legal keys are ${known.join(", ")}`;
      return `unknown key "${String(params.additionalProperty)}" in ${where}${legal}`;
    }
    case "required":
      return `${where} lacks "${String(params.missingProperty)}"`;
    case "enum":
      return `${where} must be one of ${(params.allowedValues as unknown[]).join(", ")}${given(error)}`;
    default:
      return `${where} ${error.message ?? "is not legal"}${given(error)}`;
  }
}

/** What stands there, when it is a value that can be shown. */
function given({ data }: ErrorObject): string {
  if (typeof data === "object" && data !== null) return "";
  const shown = JSON.stringify(data) ?? "nothing";
  return `, not ${shown.length <= 60 ? shown : `${shown.slice(0, 59)}…`}`;
}

function offsetOf(document: Document, error: ErrorObject): number | undefined {
  const path = error.instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (error.keyword === "additionalProperties" && isMap(node)) {
    const name = (error.params as { additionalProperty: string }).additionalProperty;
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === name);
    if (isScalar(pair?.key)) return pair.key.range?.[0];
  }
  return nodeOffset(node);
}

function nodeOffset(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] } | undefined)?.range?.[0];
}
