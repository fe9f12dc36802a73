import type { EnvironmentPick, Suite, SuiteSubject } from "../suite.ts";

const NETWORKS = ["xception", "inceptionv3"].flatMap((network) =>
  ["200", "400", "600", "800"].map((size) => `${network}-${size}`),
);
/** Of the simulated board: a count of cores and clocks of the CPU in kHz. */
const BOARD_OPTIONS = {
  core1_status: "cores >= 2",
  core2_status: "cores >= 3",
  core3_status: "cores >= 4",
  core_freq: "cpu_frequency * 1000",
  gpu_freq: "gpu_frequency",
  emc_freq: "emc_frequency",
};
const FORMULAS = ["random-3sat-190", "colouring-450", "parity-230", "planted-350"];

/** Each network on the board, from the same one on the simulated board. */
function board(name: string, metric: string, simulated: string): SuiteSubject {
  return {
    subject: `tx2-${name}`,
    dataset: "jetson-tx2-opml19",
    metric,
    from: { dataset: "simulated-opml19-tx2", metric: simulated, options: BOARD_OPTIONS },
    roles: {
      kind: "pairs",
      pairs: NETWORKS.map((network) => {
        const pick: EnvironmentPick = { containing: [`:${network}:`] };
        return { source: pick, target: pick };
      }),
    },
    budgets: [8, 19, 77],
  };
}

/** What is simulated or counted without the machine, then what is measured on it. */
export const simulator: Suite = {
  name: "simulator",
  version: 2,
  title: "From a simulator to the machine",
  description:
    "Sources that need no machine. Networks on the simulated Jetson TX2 (nothing of it was measured) to the same networks on the " +
    "board: time to time, energy to the raw sum of power readings. x264's instructions on one clip, counted under Valgrind, " +
    "to its seconds on four; CaDiCaL's propagations, which are counted alike everywhere, to its seconds on the same formula.",
  protocol: "unmeasured",
  repeats: 10,
  subjects: [
    board("time", "inference_time", "inference_time"),
    board("power", "power_consumption", "energy"),
    {
      subject: "x264-instructions",
      dataset: "x264-cli",
      metric: "cpu_time",
      from: { dataset: "counted-x264", metric: "instructions", options: {} },
      roles: { kind: "one-source", source: { order: 0 }, targets: "others" },
      budgets: [5, 10, 20],
    },
    {
      subject: "cadical-propagations",
      dataset: "cadical",
      metric: "cpu_time",
      from: { dataset: "cadical", metric: "propagations", options: {} },
      roles: {
        kind: "pairs",
        pairs: FORMULAS.map((formula) => {
          const pick: EnvironmentPick = { containing: [`:${formula}:`] };
          return { source: pick, target: pick };
        }),
      },
      budgets: [5, 10, 20],
    },
  ],
};
