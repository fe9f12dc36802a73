import { cpuFrequency } from "../knobs/cpu-frequency.ts";
import { cpuGovernor } from "../knobs/cpu-governor.ts";
import { cpuOnline } from "../knobs/cpu-online.ts";
import { cpuPolicies, presentCpus } from "../knobs/cpu-policies.ts";
import { amdSockets } from "../sensors/amd-energy.ts";
import { raplDomains } from "../sensors/rapl.ts";
import { temperatures } from "../sensors/temperature.ts";
import { type Board, presentKnobs } from "./board.ts";

/**
 * Any other Linux machine: CPU clocks and cores where the kernel has them, energy by its counters. A platform domain (psys)
 * covers more than its packages on some machines and less on others: it is read when a metric names it.
 */
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
  sensors: (sys) => [...raplDomains(sys), ...amdSockets(sys), ...temperatures(sys)],
  totalRails: [["package-*", "dram-*"], ["package-*"], ["Esocket*"]],
};
