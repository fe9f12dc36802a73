import { cpuFrequency } from "../knobs/cpu-frequency.ts";
import { cpuGovernor } from "../knobs/cpu-governor.ts";
import { cpuOnline } from "../knobs/cpu-online.ts";
import { cpuPolicies, presentCpus } from "../knobs/cpu-policies.ts";
import { raplDomains } from "../sensors/rapl.ts";
import { temperatures } from "../sensors/temperature.ts";
import { type Board, presentKnobs } from "./board.ts";

/** Any other Linux machine: CPU clocks and cores where the kernel has them, energy by RAPL. */
export const linux: Board = {
  name: "linux",
  title: "Linux machine",
  detectedBy: "no other board",
  detects: () => true,
  knobs: (sys) => {
    const policies = cpuPolicies(sys);
    return presentKnobs([
      cpuOnline(sys, { order: presentCpus(sys) }),
      ...policies.map((policy) => cpuGovernor(sys, policy)),
      ...policies.map((policy) => cpuFrequency(sys, policy)),
    ]);
  },
  sensors: (sys) => [...raplDomains(sys), ...temperatures(sys)],
  totalRails: [
    ["package-0", "package-1", "dram-0", "dram-1"],
    ["package-0", "package-1"],
    ["package-0", "dram-0"],
    ["package-0"],
  ],
};
