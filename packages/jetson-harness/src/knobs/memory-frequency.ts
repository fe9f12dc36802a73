import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { numberAt, readNumbers } from "../sysroot/typed-read.ts";
import { clockOverrideKnob, devfreqKnob } from "./gpu-frequency.ts";
import {
  flagWrite,
  type Knob,
  type KnobKind,
  type KnobWrite,
  numberWrite,
  RESTORE_RANK,
} from "./knob.ts";

const DEBUG = "/sys/kernel/debug";
const BPMP = `${DEBUG}/bpmp/debug`;
const CAPS = ["/sys/kernel/nvpmodel_emc_cap/emc_iso_cap", "/sys/kernel/nvpmodel_clk_cap/emc"];
/** Lower rates can starve display and camera and hang the board; opt in by asking for them. */
export const SAFE_MEMORY_FLOOR_HZ = 204_000_000;

/** How a release sets the memory controller's clock: R32 and later on newer chips, R38 on Thor, R24, R28 and R32 on a TX1. */
const MECHANISMS = ["bpmp", "devfreq", "clock-override", "bandwidth-manager"] as const;
type MemoryMechanism = (typeof MECHANISMS)[number];

/**
 * The memory controller's clock by the first mechanism present. Root but for devfreq: it stands in debugfs.
 * Levels below 204 MHz are left out unless `allowsLow`. `fallbackKHz` is the published table of a
 * board whose release lists only the ends (bandwidth manager).
 */
export function memoryFrequency(
  sys: Sysroot,
  fallbackKHz: readonly number[] = [],
  allowsLow = false,
): Knob | undefined {
  for (const mechanism of MECHANISMS) {
    const knob = knobBy(sys, mechanism, fallbackKHz, allowsLow);
    if (knob !== undefined) return knob;
  }
  return undefined;
}

function knobBy(
  sys: Sysroot,
  mechanism: MemoryMechanism,
  fallbackKHz: readonly number[],
  allowsLow: boolean,
): Knob | undefined {
  const limit = (kHz: readonly number[]): readonly number[] => {
    const cap = activeCapHz(sys);
    return [...kHz]
      .sort((a, b) => a - b)
      .filter((rate) => allowsLow || rate * 1000 >= SAFE_MEMORY_FLOOR_HZ)
      .filter((rate) => cap === undefined || rate * 1000 <= cap);
  };
  if (mechanism === "devfreq") {
    const folder = sys.realpath("/sys/class/devfreq/bwmgr");
    return folder === undefined
      ? undefined
      : devfreqKnob(sys, folder, { name: "memory-frequency", rank: RESTORE_RANK.memory });
  }
  if (mechanism === "clock-override") {
    const kHz = limit(readNumbers(sys, `${DEBUG}/clock/emc/possible_rates`));
    const folder = `${DEBUG}/clock/override.emc`;
    return kHz.length === 0
      ? undefined
      : clockOverrideKnob(
          "memory-frequency",
          folder,
          `${DEBUG}/clock/emc/rate`,
          kHz,
          RESTORE_RANK.memory,
        );
  }
  if (mechanism === "bandwidth-manager") {
    const min = numberAt(sys, `${DEBUG}/tegra_bwmgr/emc_min_rate`);
    const max = numberAt(sys, `${DEBUG}/tegra_bwmgr/emc_max_rate`);
    if (min === undefined || max === undefined) return undefined;
    const kHz = limit(fallbackKHz.filter((rate) => rate * 1000 >= min && rate * 1000 <= max));
    return kHz.length === 0 ? undefined : bandwidthManagerKnob(kHz);
  }
  const kHz = limit(readNumbers(sys, `${BPMP}/emc/possible_rates`));
  return kHz.length === 0 ? undefined : bpmpKnob(kHz);
}

/** The power mode's cap in Hz; undefined when there is none (0 means none). */
function activeCapHz(sys: Sysroot): number | undefined {
  for (const path of CAPS) {
    const cap = numberAt(sys, path);
    if (cap !== undefined && cap > 0) return cap;
  }
  return undefined;
}

const optionOf = (kHz: readonly number[]): Knob["option"] => ({
  name: "memory-frequency",
  kind: "ordinal",
  domain: kHz.map((rate) => rate * 1000),
  unit: "Hz",
  layer: "hardware",
});

function reads(path: string): Pick<Knob, "read" | "drift"> {
  return {
    read: (now) => {
      const level = numberAt(now, path);
      return level === undefined ? { missing: `${path} is unreadable` } : { level };
    },
    drift: (now, level) => {
      const got = numberAt(now, path);
      return got === level ? undefined : `${path} reads ${got ?? "nothing"}, not ${String(level)}`;
    },
  };
}

function bandwidthManagerKnob(kHz: readonly number[]): Knob {
  const folder = `${DEBUG}/clk/override.emc`;
  const rank = RESTORE_RANK.memory;
  return {
    name: "memory-frequency",
    option: optionOf(kHz),
    attributes: () => [`${folder}/clk_update_rate`, `${folder}/clk_state`],
    ...reads(`${folder}/clk_rate`),
    writes: (_now, level): readonly KnobWrite[] => [
      // Write-only: the state that is restored switches the override off.
      {
        ...numberWrite(`${folder}/clk_update_rate`, Number(level), rank),
        equality: "ignored",
        isRestored: false,
      },
      flagWrite(`${folder}/clk_state`, true, rank),
    ],
  };
}

function bpmpKnob(kHz: readonly number[]): Knob {
  const folder = `${BPMP}/clk/emc`;
  const rank = RESTORE_RANK.memory;
  return {
    name: "memory-frequency",
    option: optionOf(kHz),
    attributes: () => [`${folder}/rate`, `${folder}/mrq_rate_locked`],
    ...reads(`${folder}/rate`),
    writes(now, level) {
      const writes: KnobWrite[] = [];
      if (numberAt(now, `${folder}/state`) === 0) {
        writes.push(flagWrite(`${folder}/state`, true, rank));
      }
      // Lock first: an unlocked rate is taken back by the next request. bpmp rounds, so the read
      // back of `rate` decides.
      writes.push(flagWrite(`${folder}/mrq_rate_locked`, true, rank));
      writes.push(numberWrite(`${folder}/rate`, Number(level), rank));
      return writes;
    },
  };
}

/** `apply: { knob: emc.freq }`: the clock of the memory controller. */
export const memoryFrequencyKind: KnobKind = {
  word: "emc.freq",
  knob: "memory-frequency",
  levels: "emc",
  foundBy:
    "possible_rates below /sys/kernel/debug (bpmp/debug/emc, clock/emc), tegra_bwmgr, or devfreq's bwmgr with available_frequencies",
};
