import {
  type ConfigurationSpace,
  isLegalLevel,
  isRange,
  type Level,
  numberAt,
  type Option,
  type Place,
  spaceFaults,
  statementFaults,
  stateSpace,
} from "@perfatlas/modeling/space";
import type { Board } from "../boards/board.ts";
import { cappedLevels } from "../knobs/capped-levels.ts";
import { cpuOnline } from "../knobs/cpu-online.ts";
import { onlineCpus } from "../knobs/cpu-policies.ts";
import { knobKinds } from "../knobs/index.ts";
import type { Knob } from "../knobs/knob.ts";
import { currentPowerMode, type PowerMode } from "../knobs/power-modes.ts";
import { sysctl } from "../knobs/sysctl.ts";
import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { checkOrder } from "./check-order.ts";
import type { ApplyEntry, BoardValues, Experiment, OptionEntry } from "./experiment.ts";
import { ExperimentError, type LoadedExperiment } from "./parse-experiment.ts";

/** An option with the way it is applied; `knob` when it is one of the machine's. */
export interface ResolvedOption {
  readonly option: Option;
  readonly apply: ApplyEntry;
  readonly knob?: Knob;
  /** The knob's level is the option's times this: 1000 for kHz. */
  readonly scale: number;
}

const HERTZ: ReadonlyMap<string, number> = new Map(
  Object.entries({ Hz: 1, kHz: 1e3, MHz: 1e6, GHz: 1e9 }),
);

/**
 * The space of an experiment and how its options are applied, with what the board says filled in.
 * @throws ExperimentError when the board lacks a knob or level, or something is wrong with an option,
 * condition or constraint, where `place` finds it.
 */
export function resolveSpace(
  experiment: Experiment,
  sys: Sysroot,
  board: Board,
  place: LoadedExperiment["place"] = () => ({}),
): { readonly space: ConfigurationSpace; readonly options: readonly ResolvedOption[] } {
  const knobs = board.knobs(sys);
  // What the power mode in force leaves, unless the experiment sets modes itself.
  const setsMode = experiment.options.some(({ apply }) => apply.knob === "nvpmodel");
  const mode = setsMode ? undefined : currentPowerMode(sys);
  const offered = mode === undefined ? knobs : knobs.map((knob) => effectiveKnob(knob, mode));
  const resolved = experiment.options.map((entry, i) =>
    placed(place(["options", i]), () => resolveOption(entry, sys, board, { knobs, offered })),
  );
  const all = resolved.map(({ option }) => option.name);
  const twice = all.findIndex((name, i) => all.indexOf(name) < i);
  if (twice >= 0) {
    const why = `two options are called "${all[twice]}"`;
    throw new ExperimentError(why, place(["options", twice, "name"]));
  }
  const names = new Set(all);
  checkOrder(experiment, names, place);
  const { constraints = [], system } = experiment;
  for (const { path, message } of statementFaults(names, constraints)) {
    throw new ExperimentError(`${path.join(".")}: ${message}`, place(path));
  }
  const space = stateSpace(
    system.name,
    resolved.map(({ option }) => option),
    constraints,
  );
  for (const { path, message } of spaceFaults(space)) {
    // Domains have no key of their own in an experiment: min, max and values stand with the option.
    const own = path.filter((part) => part !== "domain");
    throw new ExperimentError(`${own.join(".")}: ${message}`, place(own));
  }
  const options = resolved.map((one, i) => ({ ...one, option: space.options[i] as Option }));
  return { space, options };
}

/** Says where an option stands when something is wrong with it. */
function placed<Result>(at: Place, resolve: () => Result): Result {
  try {
    return resolve();
  } catch (error) {
    if (error instanceof ExperimentError) throw new ExperimentError(error.message, at);
    throw error;
  }
}

function resolveOption(
  entry: OptionEntry,
  sys: Sysroot,
  board: Board,
  { knobs, offered }: { readonly knobs: readonly Knob[]; readonly offered: readonly Knob[] },
): ResolvedOption {
  const knob = knobOf(entry.apply, sys, board, knobs);
  const scale = knob === undefined ? 1 : scaleOf(entry, knob);
  const option: Option = {
    name: entry.name,
    ...domainOf(entry, board, offered, scale),
    ...(entry.unit === undefined ? {} : { unit: entry.unit }),
    ...(entry.default === undefined ? {} : { default: entry.default }),
    ...(entry.description === undefined ? {} : { description: entry.description }),
    ...(entry.activeWhen === undefined ? {} : { activeWhen: entry.activeWhen }),
    layer: layerOf(entry.apply),
  };
  if (option.default !== undefined && !isLegalLevel(option, option.default)) {
    throw new ExperimentError(`the default of "${entry.name}" is not one of its levels`);
  }
  if (knob !== undefined) checkLevels(option, knob, scale, board);
  return { option, apply: entry.apply, scale, ...(knob === undefined ? {} : { knob }) };
}

function effectiveKnob(knob: Knob, mode: PowerMode): Knob {
  const left = cappedLevels(knob, mode);
  return left === undefined
    ? knob
    : { ...knob, option: { ...knob.option, domain: left.effective } };
}

function layerOf(apply: ApplyEntry): "application" | "runtime" | "kernel" | "hardware" {
  if (apply.knob !== undefined) return "hardware";
  if (apply.sysctl !== undefined) return "kernel";
  return apply.env === undefined ? "application" : "runtime";
}

function scaleOf(entry: OptionEntry, knob: Knob): number {
  if (knob.option.unit !== "Hz" || entry.unit === undefined) return 1;
  const scale = HERTZ.get(entry.unit);
  if (scale === undefined) {
    throw new ExperimentError(`option "${entry.name}" is a frequency: its unit is Hz, kHz or MHz`);
  }
  return scale;
}

/** The machine's knob behind `apply`; undefined for options of the program. */
function knobOf(
  apply: ApplyEntry,
  sys: Sysroot,
  board: Board,
  knobs: readonly Knob[],
): Knob | undefined {
  if (apply.sysctl !== undefined) return sysctl(apply.sysctl);
  if (apply.knob === undefined) return undefined;
  if (apply.knob === "cpu.online" && apply.order !== undefined) {
    const order = { order: apply.order, ...(apply.offline ? { offline: apply.offline } : {}) };
    const knob = cpuOnline(sys, order);
    if (knob !== undefined) return knob;
  }
  const name = knobName(apply, sys);
  const knob = knobs.find((candidate) => candidate.name === name);
  if (knob === undefined) {
    const known = knobs.map((one) => one.name).join(", ") || "none";
    throw new ExperimentError(`${board.name} has no knob ${name}; its knobs are ${known}`);
  }
  return knob;
}

function knobName(apply: ApplyEntry, sys: Sysroot): string {
  const policy = `policy${apply.policy ?? onlineCpus(sys)[0] ?? 0}`;
  const kind = knobKinds.find(({ word }) => word === apply.knob);
  return kind?.isPerPolicy === true ? `${kind.knob}.${policy}` : (kind?.knob ?? "");
}

function domainOf(
  entry: OptionEntry,
  board: Board,
  knobs: readonly Knob[],
  scale: number,
): Pick<Option, "kind" | "domain"> {
  if (entry.type === "bool") return { kind: "binary", domain: [false, true] };
  if (entry.type === "int" || entry.type === "float") {
    if (entry.min === undefined || entry.max === undefined || entry.min > entry.max) {
      throw new ExperimentError(`option "${entry.name}" needs min and max, min first`);
    }
    const step = entry.step === undefined ? {} : { step: entry.step };
    const kind = entry.type === "int" ? "integer" : "real";
    return { kind, domain: { min: entry.min, max: entry.max, ...step } };
  }
  if (entry.values === undefined) throw new ExperimentError(`option "${entry.name}" lacks values`);
  const kind = entry.type === "ordinal" ? "ordinal" : "categorical";
  if (Array.isArray(entry.values)) return { kind, domain: entry.values as readonly Level[] };
  return { kind, domain: boardLevels(entry.values as BoardValues, board, knobs, scale) };
}

function boardLevels(
  values: BoardValues,
  board: Board,
  knobs: readonly Knob[],
  scale: number,
): readonly Level[] {
  const which = /^board:(.+)\.available$/.exec(values.from)?.[1] ?? "";
  const [word, policy] = which.split(".");
  const kind = knobKinds.find(({ levels }) => levels === word);
  const name = policy === undefined ? kind?.knob : `${kind?.knob}.${policy}`;
  const domain = knobs.find((knob) => knob.name === name)?.option.domain;
  if (domain === undefined || isRange(domain)) {
    throw new ExperimentError(`${board.name} lists no levels for ${values.from}`);
  }
  const levels = pickLevels(
    domain.map((level) => Number(level) / scale),
    values,
  );
  if (levels.length === 0) throw new ExperimentError(`no level of ${values.from} is left`);
  return levels;
}

/** min and max first, then first or last n, then n evenly spaced ones with both ends. */
export function pickLevels(levels: readonly number[], values: BoardValues): readonly number[] {
  let left = levels.filter(
    (level) => level >= (values.min ?? -Infinity) && level <= (values.max ?? Infinity),
  );
  if (values.first !== undefined) left = left.slice(0, values.first);
  if (values.last !== undefined) left = left.slice(-values.last);
  const n = values.pick;
  if (n === undefined || n >= left.length) return left;
  if (n === 1) return left.slice(-1);
  return Array.from({ length: n }, (_, i) =>
    numberAt(left, Math.round((i * (left.length - 1)) / (n - 1))),
  );
}

function checkLevels(option: Option, knob: Knob, scale: number, board: Board): void {
  if (isRange(option.domain) || knob.name.startsWith("sysctl.")) return;
  const wrong = option.domain.find(
    (level) => !isLegalLevel(knob.option, typeof level === "number" ? level * scale : level),
  );
  if (wrong !== undefined) {
    const legal = isRange(knob.option.domain) ? "" : `; it has ${knob.option.domain.join(", ")}`;
    throw new ExperimentError(
      `${board.name} has no level ${String(wrong)} for "${option.name}" (${knob.name})${legal}`,
    );
  }
}
