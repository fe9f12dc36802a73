// Which configurations to measure first: ten designs on one constrained space.
import { createRng } from "@perfatlas/modeling/random";
import { samplingMethods } from "@perfatlas/modeling/sampling";
import type { ConfigurationSpace } from "@perfatlas/modeling/space";

const space: ConfigurationSpace = {
  system: "board",
  options: [
    { name: "core1", kind: "binary", domain: [false, true] },
    { name: "core2", kind: "binary", domain: [false, true] },
    { name: "clock", kind: "ordinal", domain: [345, 806, 1420, 2035], unit: "MHz" },
    { name: "policy", kind: "categorical", domain: ["other", "fifo", "rr"] },
  ],
  constraints: [{ rule: "core1 >= core2", why: "cores come online in order" }],
};

for (const method of samplingMethods) {
  const sample = method.sample(space, 8, createRng(1));
  console.log(`${method.name}: ${sample.length} configurations`);
}
