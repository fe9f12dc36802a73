import {
  argv,
  closed,
  constraint,
  design,
  duration,
  facts,
  map,
  measurement,
  metric,
  number,
  option,
  type Schema,
  text,
} from "./schema-parts.ts";

const contributions: Schema = {
  type: "array",
  minItems: 1,
  items: closed({ name: text, url: { type: "string", pattern: "^https?://" }, what: text }, [
    "name",
  ]),
};

/** JSON Schema (draft 7) of an experiment file. Closed everywhere: a misspelt key is an error. */
export const experimentSchema: Schema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Perfatlas experiment",
  ...closed({
    apiVersion: { const: "perfatlas/v1" },
    kind: { const: "Experiment" },
    extends: text,
    name: { type: "string", pattern: "^[a-z0-9][a-z0-9.-]*$" },
    description: text,
    system: closed(
      {
        name: text,
        version: {
          oneOf: [text, closed({ cmd: { oneOf: [text, argv] }, regex: text }, ["cmd"])],
        },
      },
      ["name", "version"],
    ),
    target: closed({ board: text, any: { const: "linux" }, require: facts }),
    options: { type: "array", items: option, minItems: 1 },
    constraints: { type: "array", items: constraint },
    environment: closed({ facts, hardware: text }),
    workload: closed(
      {
        name: text,
        files: {
          type: "array",
          items: closed(
            { path: text, sha256: { type: "string", pattern: "^(auto|[0-9a-f]{64})$" } },
            ["path", "sha256"],
          ),
        },
        generate: closed({ cmd: argv, sha256: map }, ["cmd", "sha256"]),
      },
      ["name"],
    ),
    run: closed(
      {
        start: argv,
        command: argv,
        env: map,
        timeout: duration,
        minDuration: duration,
        check: closed({
          exitCode: { type: "integer", minimum: 0, maximum: 255 },
          stdout: closed({ regex: text, equal: text }, ["regex"]),
          file: text,
        }),
      },
      ["command", "timeout"],
    ),
    metrics: { type: "array", items: metric, minItems: 1 },
    measurement,
    design,
    safety: closed({
      restore: { const: "always" },
      maxTemp: { type: "object", additionalProperties: number },
      watchdog: duration,
      fan: closed({ pin: { type: "integer", minimum: 0, maximum: 255 } }, ["pin"]),
    }),
    upload: closed(
      {
        project: text,
        license: text,
        provenance: closed({
          measured: contributions,
          published: contributions,
          transformed: contributions,
        }),
        batch: { type: "integer", minimum: 1, maximum: 200 },
        artefacts: { type: "array", items: { enum: ["power-samples"] } },
      },
      ["project"],
    ),
  }),
  if: { required: ["extends"] },
  // What a file does not say itself, the one that it extends may.
  else: {
    required: [
      "apiVersion",
      "kind",
      "name",
      "system",
      "options",
      "workload",
      "run",
      "metrics",
      "design",
    ],
  },
};
