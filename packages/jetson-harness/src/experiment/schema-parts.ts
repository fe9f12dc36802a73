import { knobKinds } from "../knobs/index.ts";
import { adviceStrategies } from "./generated/strategies.ts";

/** A JSON Schema. */
export type Schema = { readonly [keyword: string]: unknown };

/** Schema of one part of an experiment file. */
export const text: Schema = { type: "string", minLength: 1 };
/** Schema of one part of an experiment file. */
export const number: Schema = { type: "number" };
/** Schema of one part of an experiment file. */
export const count: Schema = { type: "integer", minimum: 0 };
const flag: Schema = { type: "boolean" };
/** Schema of one part of an experiment file. */
export const texts: Schema = { type: "array", items: text };
/** Schema of one part of an experiment file. */
export const argv: Schema = { type: "array", items: { type: "string" }, minItems: 1 };
/** Schema of one part of an experiment file. */
export const level: Schema = { type: ["string", "number", "boolean"] };
/** Schema of one part of an experiment file. */
export const map: Schema = { type: "object", additionalProperties: { type: "string" } };
/** Schema of one part of an experiment file. */
export const facts: Schema = { type: "object", additionalProperties: level };
/** Schema of one part of an experiment file. */
export const duration: Schema = {
  oneOf: [
    { type: "number", minimum: 0 },
    { type: "string", pattern: "^\\d+(\\.\\d+)?\\s*(ms|s|m|min|h)$" },
  ],
};
const share: Schema = {
  oneOf: [
    { type: "number", minimum: 0, maximum: 1 },
    { type: "string", pattern: "^\\d+(\\.\\d+)?\\s*%$" },
  ],
};

/** A closed object: a key that is not listed is an error. */
export function closed(
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = [],
): Schema {
  return { type: "object", additionalProperties: false, properties, required };
}

const listed = knobKinds.flatMap(({ levels, isPerPolicy }) =>
  levels === undefined ? [] : isPerPolicy === true ? `${levels}\\.policy\\d+` : levels,
);

const boardValues = closed(
  {
    from: {
      type: "string",
      pattern: `^board:(${listed.join("|")})\\.available$`,
    },
    pick: { type: "integer", minimum: 1 },
    first: { type: "integer", minimum: 1 },
    last: { type: "integer", minimum: 1 },
    min: number,
    max: number,
  },
  ["from"],
);

const apply = {
  ...closed({
    flag: text,
    value: text,
    env: text,
    map,
    knob: { enum: knobKinds.map(({ word }) => word) },
    policy: count,
    order: { type: "array", items: count },
    offline: { type: "array", items: count },
    sysctl: text,
    pragma: text,
    file: text,
    key: text,
  }),
  oneOf: [
    { required: ["flag"] },
    { required: ["env"] },
    { required: ["knob"] },
    { required: ["sysctl"] },
    { required: ["pragma"] },
    { required: ["file", "key"] },
  ],
};

/** Schema of one part of an experiment file. */
export const option = closed(
  {
    name: { type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.-]*$" },
    type: { enum: ["bool", "enum", "ordinal", "int", "float"] },
    values: {
      oneOf: [{ type: "array", items: level, minItems: 1, uniqueItems: true }, boardValues],
    },
    min: number,
    max: number,
    step: { type: "number", exclusiveMinimum: 0 },
    log: flag,
    unit: text,
    default: level,
    activeWhen: text,
    description: text,
    apply,
  },
  ["name", "type", "apply"],
);

/** Schema of one part of an experiment file. */
export const constraint = {
  // biome-ignore lint/suspicious/noThenProperty: the format's own key; nothing awaits a schema.
  ...closed({ if: text, then: text, rule: text, inactive: texts, why: text }),
  oneOf: [{ required: ["if", "then"] }, { required: ["rule"] }, { required: ["if", "inactive"] }],
};

const textExtract: Readonly<Record<string, Schema>> = {
  regex: text,
  group: count,
  json: text,
  csv: text,
};

const extract = {
  ...closed({
    wall: { const: true },
    rusage: { enum: ["cpu", "user", "sys", "maxrss", "write_bytes"] },
    cgroup: { enum: ["cpu", "user", "sys", "memory_peak"] },
    perf: text,
    cachegrind: { const: "instructions" },
    stdout: closed(textExtract),
    stderr: closed(textExtract),
    file: closed({ ...textExtract, path: text, stat: { const: "size" } }, ["path"]),
    power: closed({
      rails: texts,
      meter: closed({ name: text, command: argv, prints: { enum: ["watts", "joules"] } }, [
        "name",
        "command",
        "prints",
      ]),
      intervalMs: { type: "number", minimum: 1 },
      integrate: { const: "trapezoid" },
      subtractIdle: flag,
      minCoverage: { type: "number", minimum: 0, maximum: 1 },
    }),
    rapl: { const: true },
    thermal: closed({ zones: texts, stat: { const: "max" } }, ["stat"]),
  }),
  minProperties: 1,
  maxProperties: 1,
};

/** Schema of one part of an experiment file. */
export const metric = closed(
  {
    name: text,
    unit: text,
    direction: { enum: ["min", "max"] },
    primary: flag,
    deterministic: flag,
    optional: flag,
    role: { enum: ["metric", "covariate"] },
    description: text,
    extract,
  },
  ["name", "unit", "extract"],
);

/** Schema of one part of an experiment file. */
export const measurement = closed({
  warmup: closed({ runs: count }, ["runs"]),
  repeats: closed(
    {
      min: { type: "integer", minimum: 1 },
      max: { type: "integer", minimum: 1 },
      until: closed(
        {
          metric: text,
          ciHalfWidth: share,
          confidence: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 },
        },
        ["metric", "ciHalfWidth", "confidence"],
      ),
    },
    ["min", "max"],
  ),
  order: closed(
    {
      scheme: { enum: ["randomized-blocks", "split-plot"] },
      seed: { type: "integer" },
      slow: { ...texts, minItems: 1 },
    },
    ["scheme", "seed"],
  ),
  settle: closed({ freqReadback: flag, seconds: { type: "number", minimum: 0 } }),
  cooldown: closed({ zone: text, below: number, timeout: duration }, ["zone", "below", "timeout"]),
  discard: closed({
    throttled: flag,
    freqDrift: flag,
    sampleGapMs: number,
    load: closed({ psiSome: share, steal: share }),
  }),
  idle: closed(
    {
      every: {
        oneOf: [
          { type: "integer", minimum: 1 },
          { type: "string", pattern: "^[1-9]\\d* runs?$" },
        ],
      },
      seconds: { type: "number", minimum: 0 },
    },
    ["every", "seconds"],
  ),
});

const designKeys = closed(
  {
    kind: {
      enum: [
        "full",
        "random",
        "lhs",
        "pairwise",
        "fractional",
        "file",
        "oneFactor",
        "guided",
        "plackett-burman",
        "option-wise",
        "negative-option-wise",
        "distance-based",
        "d-optimal",
      ],
    },
    size: { type: "integer", minimum: 1 },
    seed: { type: "integer" },
    strength: { enum: [2, 3] },
    generators: { type: "array", items: { type: "string", pattern: "^\\S+\\s*=\\s*\\S.*$" } },
    csv: text,
    base: { oneOf: [{ const: "default" }, { type: "object", additionalProperties: level }] },
    include: { type: "array", items: { enum: ["default", "extremes"] } },
    budget: { type: "integer", minimum: 1 },
    batch: { type: "integer", minimum: 1 },
    strategy: {
      enum: Object.keys(adviceStrategies),
      enumDescriptions: Object.values(adviceStrategies).map(({ summary }) => summary),
    },
    settings: { type: "object", description: "Settings of the strategy; the others by default." },
    source: text,
  },
  ["kind"],
);

/** Schema of one part of an experiment file. */
export const design: Schema = {
  ...designKeys,
  dependencies: { settings: ["strategy"] },
  allOf: Object.entries(adviceStrategies).map(([name, { settings }]) => ({
    if: { properties: { strategy: { const: name } }, required: ["strategy"] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema; nothing awaits a schema.
    then: { properties: { settings: closed(settings) } },
  })),
};
