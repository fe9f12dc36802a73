import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { numberAt, readText } from "../sysroot/typed-read.ts";
import { cpuPolicies, onlineCpus } from "./cpu-policies.ts";
import {
  flagOf,
  flagWrite,
  type Knob,
  type KnobKind,
  type KnobWrite,
  numberWrite,
  RESTORE_RANK,
} from "./knob.ts";

const CPU = "/sys/devices/system/cpu";
/** R24's hot-plugger, which brings cores back behind one's back. */
const CPUQUIET = `${CPU}/cpuquiet/tegra_cpuquiet/enable`;

/** Which cores a count means. */
export interface CoreOrder {
  /** The first n of these run at level n; the first one never goes off. */
  readonly order: readonly number[];
  /** Cores that are off at every level (Denver cores of a TX2). */
  readonly offline?: readonly number[];
}

/**
 * How many cores run: the first n of an order. A chain, not a power set, as the published spaces
 * have it. Cores that cannot go off (no `online` attribute) shorten the domain.
 */
export function cpuOnline(sys: Sysroot, { order, offline = [] }: CoreOrder): Knob | undefined {
  const fixed = order.filter((cpu) => sys.access(onlinePath(cpu)) === "absent");
  const least = Math.max(1, ...fixed.map((cpu) => order.indexOf(cpu) + 1));
  if (order.length < 2 || least === order.length) return undefined;
  const domain = order.map((_, i) => i + 1).filter((count) => count >= least);
  return {
    name: "cpu-online",
    cores: { order, offline },
    option: { name: "cpu-online", kind: "ordinal", domain, unit: "1", layer: "hardware" },
    attributes: (now) =>
      [...order.slice(1), ...offline]
        .map(onlinePath)
        .filter((path) => now.access(path) !== "absent"),
    read: (now) => {
      const online = onlineCpus(now);
      return online.length === 0
        ? { missing: "cpu/online is unreadable" }
        : { level: order.filter((cpu) => online.includes(cpu)).length };
    },
    writes: (now, level) => onlineWrites(now, order, offline, Number(level)),
    drift: (now, level) => onlineDrift(now, order, offline, Number(level)),
  };
}

const onlinePath = (cpu: number): string => `${CPU}/cpu${cpu}/online`;

function onlineWrites(
  sys: Sysroot,
  order: readonly number[],
  offline: readonly number[],
  count: number,
): readonly KnobWrite[] {
  const writes: KnobWrite[] = [];
  if (flagOf(readText(sys, CPUQUIET) ?? "") === true) {
    writes.push(flagWrite(CPUQUIET, false, RESTORE_RANK.cores));
  }
  const set = (cpu: number, on: boolean): void => {
    const path = onlinePath(cpu);
    const now = flagOf(readText(sys, path) ?? "");
    if (now !== undefined && now !== on) writes.push(flagWrite(path, on, RESTORE_RANK.cores));
  };
  const gone = [...order.slice(Math.max(count, 1)), ...offline];
  writes.push(...clocksToSave(sys, gone));
  // Up before down: at no moment are fewer cores running than at either end.
  for (const cpu of order.slice(0, count)) set(cpu, true);
  for (const cpu of gone) set(cpu, false);
  return writes;
}

/**
 * A domain whose last core goes off comes back with the clocks of its hardware, not with those that a power mode had left: its
 * window is written as it is, so that it is saved before and restored after the cores.
 */
function clocksToSave(sys: Sysroot, gone: readonly number[]): readonly KnobWrite[] {
  const online = onlineCpus(sys);
  return cpuPolicies(sys)
    .filter(({ cpus }) => {
      const running = cpus.filter((cpu) => online.includes(cpu));
      return running.length > 0 && running.every((cpu) => gone.includes(cpu));
    })
    .flatMap(({ folder }) =>
      ["scaling_min_freq", "scaling_max_freq"].flatMap((name) => {
        const path = `${folder}/${name}`;
        const now = numberAt(sys, path);
        return now === undefined ? [] : [numberWrite(path, now, RESTORE_RANK.cpuClock)];
      }),
    );
}

function onlineDrift(
  sys: Sysroot,
  order: readonly number[],
  offline: readonly number[],
  count: number,
): string | undefined {
  const online = new Set(onlineCpus(sys));
  for (const [i, cpu] of order.entries()) {
    if (online.has(cpu) !== i < count) {
      return `cpu${cpu} is ${online.has(cpu) ? "on" : "off"} at ${count} cores`;
    }
  }
  const stray = offline.find((cpu) => online.has(cpu));
  return stray === undefined ? undefined : `cpu${stray} is on, but is to stay off`;
}

/** `apply: { knob: cpu.online }`: how many cores run. */
export const cpuOnlineKind: KnobKind = {
  word: "cpu.online",
  knob: "cpu-online",
  foundBy: "cpuN/online files that are there, of two cores or more",
};
