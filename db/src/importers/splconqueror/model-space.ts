import {
  BINARY_DOMAIN,
  type ConfigurationSpace,
  type Constraint,
  type Option,
} from "@perfatlas/modeling/space";
import { numericOption } from "./numeric-option.ts";
import { MalformedXmlError, xmlElements } from "./xml-events.ts";

/** A binary option as the model states it. */
interface Feature {
  readonly name: string;
  parent: string;
  isOptional: boolean;
  readonly implied: string[];
  readonly excluded: string[];
}

/** The space of a feature model, and the options that every configuration has, which it leaves out. */
export interface ModelSpace {
  readonly space: ConfigurationSpace;
  readonly mandatory: readonly string[];
}

/**
 * The configuration space that a feature model of SPL Conqueror describes. What every configuration selects is no
 * option; a group of alternatives stays one binary option each, with the rules that exactly one holds.
 * @throws MalformedXmlError.
 */
export async function modelSpace(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  system: string,
): Promise<ModelSpace> {
  const features: Feature[] = [];
  const numeric: Option[] = [];
  const rules: string[] = [];
  let parts = new Map<string, string[]>();
  for await (const elements of xmlElements(chunks, file)) {
    for (const { path, text, line } of elements) {
      const [, group, , ...below] = path;
      const name = path.at(-1) ?? "";
      if (name === "constraint" && text.trim() !== "") rules.push(text.trim());
      else if (path.at(-1) !== "configurationOption") {
        if (below.length > 0)
          parts.set(below[0] as string, [...(parts.get(below[0] as string) ?? []), text.trim()]);
      } else {
        const given = parts;
        parts = new Map();
        const one = (part: string): string => given.get(part)?.find((found) => found !== "") ?? "";
        if (one("name") === "")
          throw new MalformedXmlError("a <configurationOption> has no <name>", { file, line });
        const all = (part: string) => (given.get(part) ?? []).filter((found) => found !== "");
        if (group === "numericOptions")
          numeric.push(
            numericOption(
              {
                name: one("name"),
                min: one("minValue"),
                max: one("maxValue"),
                step: one("stepFunction"),
                values: one("values"),
              },
              { file, line },
            ),
          );
        else
          features.push({
            name: one("name"),
            parent: one("parent"),
            isOptional: one("optional").toLowerCase() === "true",
            implied: all("impliedOptions"),
            excluded: all("excludedOptions"),
          });
      }
    }
  }
  if (features.length + numeric.length === 0)
    throw new MalformedXmlError("the file holds no <configurationOption>", { file, line: 1 });
  return spaceOf(system, features, numeric, rules);
}

function spaceOf(
  system: string,
  features: readonly Feature[],
  numeric: readonly Option[],
  rules: readonly string[],
): ModelSpace {
  const mandatory = mandatoryOf(features);
  const free = features.filter(({ name }) => !mandatory.has(name));
  const constraints = [
    ...free.flatMap((feature) => featureRules(feature, features, mandatory)),
    ...groupRules(free, mandatory),
    ...rules.map((rule) => ({
      rule: translated(rule, mandatory),
      why: "a constraint of the model",
    })),
  ];
  const options: readonly Option[] = [
    ...free.map(({ name }): Option => ({ name, kind: "binary", domain: BINARY_DOMAIN })),
    ...numeric,
  ];
  return {
    space: { system, options, constraints: unique(constraints) },
    mandatory: [...mandatory],
  };
}

/** Options that are not optional, exclude none and stand below such ones. */
function mandatoryOf(features: readonly Feature[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { name, parent, isOptional, excluded } of features)
      if (!isOptional && excluded.length === 0 && (parent === "" || found.has(parent)))
        found.add(name);
  }
  return found;
}

function featureRules(
  { name, parent, isOptional, implied, excluded }: Feature,
  features: readonly Feature[],
  mandatory: ReadonlySet<string>,
): readonly Constraint[] {
  const rules: Constraint[] = [];
  const below = parent !== "" && !mandatory.has(parent);
  if (below)
    rules.push({
      rule: `${quoted(name)} -> ${quoted(parent)}`,
      why: `${name} stands below ${parent}`,
    });
  if (below && !isOptional && excluded.length === 0)
    rules.push({
      rule: `${quoted(parent)} -> ${quoted(name)}`,
      why: `${parent} always has ${name}`,
    });
  for (const other of implied)
    if (!mandatory.has(other))
      rules.push({ rule: `${quoted(name)} -> ${quoted(other)}`, why: `${name} implies ${other}` });
  for (const other of excluded) {
    if (!features.some((feature) => feature.name === other)) continue;
    const [first, second] = [name, other].sort() as [string, string];
    rules.push({
      rule: `!(${quoted(first)} && ${quoted(second)})`,
      why: `${first} and ${second} exclude each other`,
    });
  }
  return rules;
}

/** Of options of one parent that are not optional and exclude each other one must hold. */
function groupRules(
  free: readonly Feature[],
  mandatory: ReadonlySet<string>,
): readonly Constraint[] {
  const groups = new Map<string, Feature[]>();
  for (const feature of free) {
    if (feature.isOptional || feature.excluded.length === 0) continue;
    groups.set(feature.parent, [...(groups.get(feature.parent) ?? []), feature]);
  }
  return [...groups].map(([parent, members]) => {
    const one = members.map(({ name }) => quoted(name)).join(" || ");
    const always = parent === "" || mandatory.has(parent);
    return {
      rule: always ? one : `${quoted(parent)} -> ${one}`,
      why: `one of the alternatives${parent === "" ? "" : ` of ${parent}`} holds`,
    };
  });
}

/** A rule of the model (! & | and names) in the constraint language. */
function translated(rule: string, mandatory: ReadonlySet<string>): string {
  return rule
    .replace(/[^\s!&|()]+/g, (name) => (mandatory.has(name) ? "true" : quoted(name)))
    .replace(/\|+/g, "||")
    .replace(/&+/g, "&&");
}

function quoted(name: string): string {
  return /^[A-Za-z_][\w.]*$/.test(name) ? name : `\`${name}\``;
}

function unique(constraints: readonly Constraint[]): readonly Constraint[] {
  return [...new Map(constraints.map((constraint) => [constraint.rule, constraint])).values()];
}
