import { readFileSync } from "node:fs";
import { InputError, type Place } from "@perfatlas/modeling/space";
import { Ajv, type ErrorObject } from "ajv";
import { type Document, isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { Experiment } from "./experiment.ts";
import { experimentSchema } from "./experiment-schema.ts";

/** An experiment file that is not of the format. */
export class ExperimentError extends InputError {
  readonly code = "ILLEGAL_EXPERIMENT";
  constructor(message: string, place: Place = {}) {
    super(message, place);
  }
}

const validate = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  strict: false,
  verbose: true,
}).compile(experimentSchema);

/** Reads an experiment file. @throws ExperimentError with line and column. */
export function loadExperiment(file: string): Experiment {
  return parseExperiment(readFileSync(file, "utf8"), file);
}

/**
 * Reads an experiment from YAML 1.2 text. The schema is closed, so that a misspelt key is refused
 * where it stands.
 * @throws ExperimentError with line and column of the first problem.
 */
export function parseExperiment(text: string, file?: string): Experiment {
  const lines = new LineCounter();
  const document = parseDocument(text, { version: "1.2", lineCounter: lines, uniqueKeys: true });
  const place = (offset: number | undefined): Place => {
    if (offset === undefined) return file === undefined ? {} : { file };
    const { line, col } = lines.linePos(offset);
    return { ...(file === undefined ? {} : { file }), line, column: col };
  };
  const broken = document.errors[0];
  if (broken !== undefined) {
    throw new ExperimentError(broken.message.split("\n")[0] ?? "not YAML", place(broken.pos[0]));
  }
  const value: unknown = document.toJS();
  if (!validate(value)) {
    const error = deepest(validate.errors ?? []);
    throw new ExperimentError(messageOf(error), place(offsetOf(document, error)));
  }
  return value as Experiment;
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
      return `${where} must be one of ${(params.allowedValues as unknown[]).join(", ")}`;
    default:
      return `${where} ${error.message ?? "is not legal"}`;
  }
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
  return (node as { range?: [number, number, number] } | undefined)?.range?.[0];
}
