import {
  type Configuration,
  type ConfigurationSpace,
  type Level,
  numberAt,
} from "@perfatlas/modeling/space";
import { RawFormatError } from "./imported-campaign.ts";
import type { AttemptedRun } from "./seams17-attempts.ts";

/** CPU clocks of the TX1's release R24 in kHz, as the log itself goes through them. */
const CPU_KHZ = [
  102000, 204000, 307200, 403200, 518400, 614400, 710400, 825600, 921600, 1036800, 1132800, 1224000,
  1326000, 1428000, 1555500, 1632000, 1734000,
];

/** GPU clocks of the TX1 in Hz; the log asks for the highest only. */
const GPU_HZ = Array.from({ length: 13 }, (_, i) => 76_800_000 * (i + 1));

const CORES = [0, 1, 2, 3];

/**
 * What a TX1 can be set to of what the log asks for. Its four cores have one policy and so one clock;
 * the log asks for a clock per core, which does not exist.
 */
export const seams17Space: ConfigurationSpace = {
  system: "tx1-settings",
  options: [
    ...CORES.slice(1).map((core) => ({
      name: `cpu${core}_online`,
      kind: "binary" as const,
      domain: [false, true],
      layer: "hardware" as const,
    })),
    {
      name: "cpu_frequency",
      kind: "ordinal",
      domain: CPU_KHZ.map((kHz) => kHz * 1000),
      unit: "Hz",
      layer: "hardware",
      description: "The highest clock that an online core asks for.",
    },
    {
      name: "gpu_frequency",
      kind: "categorical",
      // Texts: a GPU that is left alone and one whose rates could not be read have no number.
      domain: ["unset", ...GPU_HZ.map(String), "unreadable"],
      unit: "Hz",
      layer: "hardware",
    },
  ],
  constraints: [],
};

/** An attempt in the terms of the board. */
export interface BoardSettings {
  readonly configuration: Configuration;
  /** Why the board cannot have been as asked, whatever it answered. */
  readonly problems: readonly string[];
  /** The clocks asked for per core in kHz, when they differ. */
  readonly covariates: Readonly<Record<string, number>>;
}

/**
 * Says what an attempt means on a board with one policy. The clock of a core that is off has no
 * effect and is left out.
 * @throws RawFormatError when a core's clock is none of the board's.
 */
export function boardSettings({ asked, place }: AttemptedRun): BoardSettings {
  const online = CORES.filter((core) => core === 0 || asked[2 * core] === "1");
  const clocks = online.map((core) => {
    const text = asked[2 * core + 1] ?? "None";
    const kHz = Number(text);
    if (!CPU_KHZ.includes(kHz)) {
      const why = `"${text}" is no clock of cpu${core} in kHz; legal are ${CPU_KHZ.join(", ")}`;
      throw new RawFormatError(why, place);
    }
    return kHz;
  });
  const different = [...new Set(clocks)].sort((a, b) => a - b);
  const gpu = gpuLevel(asked);
  const problems = [
    ...(asked[0] === "1" ? [] : ["cpu0 cannot be off"]),
    ...(different.length === 1
      ? []
      : [`the cores ask for ${different.join(" and ")} kHz, but one policy has one clock`]),
    ...(gpu === "unreadable" ? [`the GPU's clock is "${asked[9]}", the text of an error`] : []),
  ];
  const perCore = online.map((core, i) => [`asked_cpu${core}_khz`, numberAt(clocks, i)] as const);
  const flags = CORES.slice(1).map(
    (core) => [`cpu${core}_online`, online.includes(core)] as [string, Level],
  );
  return {
    configuration: {
      ...Object.fromEntries(flags),
      cpu_frequency: (different.at(-1) as number) * 1000,
      gpu_frequency: gpu,
    },
    problems,
    covariates: different.length === 1 ? {} : Object.fromEntries(perCore),
  };
}

/** "Permission denied" was split and given three zeros: a clock is a clock of the board or none. */
function gpuLevel(asked: readonly (string | null)[]): string {
  const [status, clock] = asked.slice(8);
  if (status !== "1" || clock === null || clock === undefined) return "unset";
  return GPU_HZ.map(String).includes(clock) ? clock : "unreadable";
}
