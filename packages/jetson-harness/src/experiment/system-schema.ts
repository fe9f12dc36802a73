import { isRange, type Level, type Metric, type Option } from "@perfatlas/modeling/space";
import type { MeasuredSystem } from "@perfatlas/wire";
import { experimentSchema } from "./experiment-schema.ts";
import type { Schema } from "./schema-parts.ts";

/**
 * JSON Schema of the experiments whose runs a registry takes that knows this system: its options in their
 * order, with their levels, units, defaults and conditions, its rules, and its metrics as they are known;
 * new metrics may be added. What an expression means, and another spelling of a unit, no schema can
 * compare: `upload` does.
 */
export function systemSchema({ system, options, constraints, metrics }: MeasuredSystem): Schema {
  const names = options.map(({ name }) => name);
  const optionName = { items: { enum: names } };
  const rule = constraints.length > 0 && { enum: constraints.map((one) => one.rule) };
  return {
    ...experimentSchema,
    title: `Perfatlas experiment with ${system}`,
    allOf: [
      {
        properties: {
          system: { properties: { name: { const: system } } },
          options: optionsSchema(options, names),
          constraints: { items: { properties: { rule, inactive: optionName } } },
          metrics: { items: metricSchema(metrics) },
          measurement: { properties: { order: { properties: { slow: optionName } } } },
          design: { properties: { base: baseSchema(options) } },
        },
      },
    ],
  };
}

/** By name, so that a fault in an option is told of that option; and by place, since their order counts. */
function optionsSchema(options: readonly Option[], names: readonly string[]): Schema {
  return {
    minItems: options.length,
    maxItems: options.length,
    items: {
      properties: { name: { enum: names } },
      allOf: options.map((option) => whereNamed(option.name, optionSchema(option))),
    },
    allOf: [{ items: names.map((name) => ({ properties: { name: { const: name } } })) }],
  };
}

function whereNamed(name: string, schema: Schema): Schema {
  return {
    if: { properties: { name: { const: name } }, required: ["name"] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema; nothing awaits a schema.
    then: schema,
  };
}

const TYPES = {
  binary: "bool",
  categorical: "enum",
  ordinal: "ordinal",
  integer: "int",
  real: "float",
} as const;

/** Ways to apply an option that make it one of its layer; others are of the program itself. */
const WAYS: { readonly [layer in NonNullable<Option["layer"]>]?: Schema } = {
  hardware: { required: ["knob"] },
  kernel: { required: ["sysctl"] },
  runtime: { required: ["env"] },
  application: { properties: { knob: false, sysctl: false, env: false } },
};

function optionSchema(option: Option): Schema {
  const { kind, unit, layer, activeWhen, description } = option;
  const domain = domainSchema(option);
  return {
    ...(description === undefined ? {} : { description }),
    properties: {
      type: { const: TYPES[kind] },
      ...domain,
      unit: unit === undefined ? false : { examples: [unit] },
      default: onlyKnown(option.default),
      activeWhen: onlyKnown(activeWhen),
      ...(layer === undefined || WAYS[layer] === undefined ? {} : { apply: WAYS[layer] }),
    },
    required: [
      ...Object.keys(domain).filter((key) => domain[key] !== false),
      ...(unit === undefined ? [] : ["unit"]),
      ...(option.default === undefined ? [] : ["default"]),
    ],
  };
}

function onlyKnown(value: Level | undefined): unknown {
  return value !== undefined && { const: value };
}

function domainSchema({ kind, domain }: Option): Schema {
  if (isRange(domain)) {
    const { min, max, step } = domain;
    return { values: false, min: { const: min }, max: { const: max }, step: onlyKnown(step) };
  }
  const range = { min: false, max: false, step: false };
  // Levels that a board states (`from: board:…`) are an object, to which none of this applies.
  const count = domain.length;
  const listed = {
    items: { enum: domain },
    minItems: count,
    maxItems: count,
    allOf: [{ items: domain.map((level) => ({ const: level })) }],
  };
  return { values: kind !== "binary" && listed, ...range };
}

function metricSchema(metrics: readonly Metric[]): Schema {
  return {
    properties: {
      name: { anyOf: [{ enum: metrics.map(({ name }) => name) }, { type: "string" }] },
    },
    allOf: metrics.map(({ name, unit, better, isDeterministic = false }) =>
      whereNamed(name, {
        properties: {
          unit: { examples: [unit] },
          direction: { const: better === "higher" ? "max" : "min" },
          deterministic: { const: isDeterministic },
        },
        required: [
          ...(better === "higher" ? ["direction"] : []),
          ...(isDeterministic ? ["deterministic"] : []),
        ],
      }),
    ),
  };
}

/** Of a design that starts from a configuration; the word "default" is no object. */
function baseSchema(options: readonly Option[]): Schema {
  return {
    properties: Object.fromEntries(options.map((option) => [option.name, levelSchema(option)])),
    additionalProperties: false,
  };
}

function levelSchema({ kind, domain }: Option): Schema {
  if (!isRange(domain)) return { enum: domain };
  const type = kind === "integer" ? "integer" : "number";
  return { type, minimum: domain.min, maximum: domain.max };
}
