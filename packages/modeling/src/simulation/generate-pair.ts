import { choose } from "../random/index.ts";
import type { Rng } from "../random/rng.ts";
import { type ConfigurationSpace, InputError } from "../space/index.ts";
import {
  type GeneratedSystem,
  type GeneratedTerm,
  generatedSpace,
  termKey,
} from "./generated-system.ts";

/** What the pair shall look like. Counts are of the source; the target's follow from the mutations. */
export interface PairSettings {
  /** Options of the system, 1 … 30. */
  readonly optionCount: number;
  /** Options with a main effect in the source; at most optionCount. */
  readonly influentialCount: number;
  /** Interactions of two influential options in the source. */
  readonly interactionCount: number;
  /** Pearson's correlation of source and target over the whole space, −1 … 1. */
  readonly correlation: number;
  /** Mutations of each kind; 0 by default. */
  readonly signSwitches?: number;
  readonly addedOptions?: number;
  readonly removedOptions?: number;
  readonly addedInteractions?: number;
  readonly removedInteractions?: number;
}

/** What was done to the source to make the target. */
export interface Mutation {
  readonly kind:
    | "sign-switch"
    | "add-option"
    | "remove-option"
    | "add-interaction"
    | "remove-interaction"
    | "coefficient-change";
  readonly options: readonly number[];
}

/** A source and a target whose relation is known. Mark everything made from it as simulated. */
export interface GeneratedPair {
  readonly space: ConfigurationSpace;
  readonly source: GeneratedSystem;
  readonly target: GeneratedSystem;
  readonly mutations: readonly Mutation[];
  /** Reached over the whole space; equals the wanted one within 1e-9. */
  readonly correlation: number;
}

/** Counts that do not fit, or a correlation that the mutations do not allow. */
export class ImpossiblePairError extends InputError {
  readonly code = "IMPOSSIBLE_PAIR";
}

/**
 * A random source and a target made from it by mutation (Jamshidi & Siegmund's GenPerf: coefficient
 * change, sign switch, options and interactions that appear and vanish). Structural mutations are made
 * as asked; coefficients of the target's terms are then changed just so much that the wanted
 * correlation is met exactly. Responses are positive: the intercept is 1.5 times what terms can take away.
 * @throws ImpossiblePairError saying which count does not fit or which correlations can be met.
 */
export function generatePair(settings: PairSettings, rng: Rng): GeneratedPair {
  check(settings);
  const source = randomTerms(settings, rng.fork("source"));
  const { terms, mutations } = mutate(source, settings, rng.fork("mutations"));
  const { target, isChanged } = meetCorrelation(
    source,
    terms,
    settings.correlation,
    rng.fork("coefficients"),
  );
  const changed: Mutation[] = isChanged
    ? [...target.keys()].map((key) => ({ kind: "coefficient-change", options: optionsOf(key) }))
    : [];
  return {
    space: generatedSpace(settings.optionCount),
    source: system(source),
    target: system(target),
    mutations: [...mutations, ...changed],
    correlation: cosine(source, target),
  };
}

type Terms = ReadonlyMap<string, number>;

const optionsOf = (key: string): readonly number[] => key.split(",").map(Number);

function randomTerms(
  { optionCount, influentialCount, interactionCount }: PairSettings,
  rng: Rng,
): Terms {
  const influential = [...choose(optionCount, influentialCount, rng)].sort((a, b) => a - b);
  const terms = new Map<string, number>();
  // Strengths fall off like 1/rank: few options matter much, as in measured systems.
  for (const [rank, option] of influential.entries()) {
    terms.set(termKey([option]), signed(rng, 1 / (rank + 1)));
  }
  const pairs = influential.flatMap((a, i) => influential.slice(i + 1).map((b) => [a, b]));
  for (const [rank, at] of [...choose(pairs.length, interactionCount, rng)].entries()) {
    terms.set(termKey(pairs[at] as readonly number[]), signed(rng, 0.5 / (rank + 1)));
  }
  return terms;
}

function signed(rng: Rng, size: number): number {
  return (rng.next() < 0.5 ? -1 : 1) * size * (0.5 + rng.next());
}

function mutate(
  source: Terms,
  settings: PairSettings,
  rng: Rng,
): { readonly terms: Terms; readonly mutations: readonly Mutation[] } {
  const terms = new Map(source);
  const mutations: Mutation[] = [];
  const mains = (): string[] => [...terms.keys()].filter((key) => !key.includes(","));
  const interactions = (): string[] => [...terms.keys()].filter((key) => key.includes(","));
  const take = (keys: readonly string[], count: number, what: string): string[] => {
    if (keys.length < count)
      throw new ImpossiblePairError(`${count} ${what} asked for; there are ${keys.length}`);
    return [...choose(keys.length, count, rng)].map((i) => keys[i] as string);
  };
  const note = (kind: Mutation["kind"], key: string) =>
    mutations.push({ kind, options: optionsOf(key) });

  for (const key of take(
    interactions(),
    settings.removedInteractions ?? 0,
    "interactions to remove",
  )) {
    terms.delete(key);
    note("remove-interaction", key);
  }
  const inUse = new Set(
    interactions()
      .flatMap((key) => [...optionsOf(key)])
      .map(String),
  );
  const free = mains().filter((key) => !inUse.has(key));
  for (const key of take(
    free,
    settings.removedOptions ?? 0,
    "options to remove that stand in no interaction",
  )) {
    terms.delete(key);
    note("remove-option", key);
  }
  for (const key of take([...terms.keys()], settings.signSwitches ?? 0, "terms to switch")) {
    terms.set(key, -(terms.get(key) as number));
    note("sign-switch", key);
  }
  const idle = Array.from({ length: settings.optionCount }, (_, j) => String(j)).filter(
    (key) => !source.has(key),
  );
  for (const key of take(idle, settings.addedOptions ?? 0, "options to add")) {
    terms.set(key, signed(rng, 0.5));
    note("add-option", key);
  }
  const all = mains()
    .map(Number)
    .sort((a, b) => a - b);
  const absent = all
    .flatMap((a, i) => all.slice(i + 1).map((b) => termKey([a, b])))
    .filter((key) => !source.has(key));
  for (const key of take(absent, settings.addedInteractions ?? 0, "interactions to add")) {
    terms.set(key, signed(rng, 0.4));
    note("add-interaction", key);
  }
  return { terms, mutations };
}

/** Moves coefficients along a direction in the target's terms until the cosine with the source is met. */
function meetCorrelation(
  source: Terms,
  terms: Terms,
  wanted: number,
  rng: Rng,
): { readonly target: Terms; readonly isChanged: boolean } {
  const start = cosine(source, terms);
  if (Math.abs(start - wanted) < 1e-12) return { target: terms, isChanged: false };
  const keys = [...terms.keys()];
  const shared = new Map(
    keys.map((key) => [key, Math.sign(wanted - start) * (source.get(key) ?? 0)]),
  );
  const moved = (scale: number): Terms =>
    new Map(
      keys.map((key) => [key, (terms.get(key) as number) + scale * (shared.get(key) as number)]),
    );
  // Up or down along the source's own terms; a random tilt keeps single terms from vanishing together.
  for (const [key, value] of shared) shared.set(key, value * (0.9 + 0.2 * rng.next()));
  let high = 1;
  const isMet = (scale: number) =>
    wanted > start
      ? cosine(source, moved(scale)) >= wanted
      : cosine(source, moved(scale)) <= wanted;
  while (!isMet(high) && high < 1e9) high *= 2;
  if (!isMet(high)) {
    const limit = cosine(source, moved(high)).toFixed(3);
    throw new ImpossiblePairError(
      `a correlation of ${wanted} cannot be met; these mutations allow from ${start.toFixed(3)} to ${limit}`,
    );
  }
  let low = 0;
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (isMet(middle)) high = middle;
    else low = middle;
  }
  return { target: moved(high), isChanged: true };
}

/** Cosine of two coefficient vectors: Pearson's correlation of the responses over the whole space. */
function cosine(a: Terms, b: Terms): number {
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (const [key, value] of a) {
    aa += value * value;
    ab += value * (b.get(key) ?? 0);
  }
  for (const value of b.values()) bb += value * value;
  return aa === 0 || bb === 0 ? 0 : ab / Math.sqrt(aa * bb);
}

function system(terms: Terms): GeneratedSystem {
  const list: GeneratedTerm[] = [...terms]
    .map(([key, coefficient]) => ({ options: optionsOf(key), coefficient }))
    .sort(
      (a, b) =>
        a.options.length - b.options.length || (termKey(a.options) < termKey(b.options) ? -1 : 1),
    );
  const reach = list.reduce((sum, term) => sum + Math.abs(term.coefficient), 0);
  return { intercept: 1.5 * reach, terms: list };
}

function check({
  optionCount,
  influentialCount,
  interactionCount,
  correlation,
}: PairSettings): void {
  const pairs = (influentialCount * (influentialCount - 1)) / 2;
  if (!(optionCount >= 1 && optionCount <= 30))
    throw new ImpossiblePairError(`optionCount is ${optionCount}; legal are 1 to 30`);
  if (!(influentialCount >= 1 && influentialCount <= optionCount)) {
    throw new ImpossiblePairError(
      `influentialCount is ${influentialCount}; legal are 1 to ${optionCount}`,
    );
  }
  if (!(interactionCount >= 0 && interactionCount <= pairs)) {
    throw new ImpossiblePairError(
      `interactionCount is ${interactionCount}; legal are 0 to ${pairs}`,
    );
  }
  if (!(correlation >= -1 && correlation <= 1))
    throw new ImpossiblePairError(`correlation is ${correlation}; legal are -1 to 1`);
}
