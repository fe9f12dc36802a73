import type { ConfigurationSpace, Constraint, Option } from "../space/index.ts";
import { indexed } from "../space/indexed-space.ts";
import { numberAt } from "../space/number-at.ts";
import { gridCount } from "./list-configurations.ts";
import { Search } from "./search.ts";

/** Steps of all searches of one count. */
const STEP_LIMIT = 2_000_000;

/** The part of the rules that mention no option. */
const NO_OPTION = -1;

/** How many valid configurations a space has. */
export interface Count {
  readonly count: number;
  /** False when the steps were used up: there are at least so many. */
  readonly isExact: boolean;
}

/**
 * Counts the valid, canonical configurations, real ranges without step as their ends and quarters.
 * Options that no condition or constraint ties together are counted apart and multiplied, so that a
 * large space whose rules concern few options each is counted at once.
 * @param stepLimit of all searches together, two million by default.
 */
export function countConfigurations(space: ConfigurationSpace, stepLimit = STEP_LIMIT): Count {
  let count = 1;
  let steps = 0;
  let isExact = true;
  for (const part of independentParts(space)) {
    if (part.constraints.length === 0 && part.options.length === 1) {
      count *= gridCount(part);
      continue;
    }
    const search = new Search(part, { stepLimit: stepLimit - steps });
    let own = 0;
    while (search.advance()) own++;
    steps += search.steps;
    if (own === 0 && search.isExhausted) return { count: 0, isExact: true };
    isExact &&= search.isExhausted;
    count *= own;
  }
  return { count, isExact };
}

/** Spaces of the options that hang together; their product is the space. */
function independentParts(space: ConfigurationSpace): readonly ConfigurationSpace[] {
  const { conditions, rules } = indexed(space);
  const leader = space.options.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (leader[at] !== at) at = leader[at] = numberAt(leader, numberAt(leader, at));
    return at;
  };
  const join = (mentions: readonly number[]): void => {
    for (const position of mentions) leader[find(position)] = find(numberAt(mentions, 0));
  };
  for (const { position, mentions } of conditions) join([position, ...mentions]);
  for (const { mentions } of rules) join(mentions);
  const parts = new Map<number, { system: string; options: Option[]; constraints: Constraint[] }>();
  const partOf = (key: number) => {
    const part = parts.get(key) ?? { system: space.system, options: [], constraints: [] };
    parts.set(key, part);
    return part;
  };
  for (const [i, option] of space.options.entries()) partOf(find(i)).options.push(option);
  for (const { constraint, mentions } of rules) {
    const [first] = mentions;
    partOf(first === undefined ? NO_OPTION : find(first)).constraints.push(constraint);
  }
  return [...parts.values()];
}
