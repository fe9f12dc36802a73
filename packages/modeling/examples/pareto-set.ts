// Configurations that no other beats in both time and energy, none above 24 J.
import { hypervolume, paretoSet } from "@perfatlas/modeling/analysis";
import { createRng } from "@perfatlas/modeling/random";
import { generatePair, respond, wholeSpace } from "@perfatlas/modeling/simulation";

const pair = generatePair(
  { optionCount: 6, influentialCount: 6, interactionCount: 2, correlation: -0.5, signSwitches: 3 },
  createRng(5),
);
const { configurations, x } = wholeSpace(pair.space);
const seconds = respond(pair.source, x);
const joules = respond(pair.target, x).map((value) => 2 * value);
const points = configurations.map((_, i) => [seconds[i] ?? 0, joules[i] ?? 0]);
const front = paretoSet(points, ["lower", "lower"], [{ column: 1, atMost: 24 }]);
for (const i of front) {
  const levels = Object.entries(configurations[i] ?? {}).filter(([, level]) => level === true);
  const names = levels.map(([name]) => name).join(" ") || "nothing on";
  console.log(`${seconds[i]?.toFixed(2)} s, ${joules[i]?.toFixed(2)} J: ${names}`);
}
const chosen = front.map((i) => points[i] ?? []);
const volume = hypervolume(chosen, ["lower", "lower"], [20, 24]);
console.log(
  `${front.length} of ${points.length}; hypervolume to (20 s, 24 J): ${volume.toFixed(1)}`,
);
