import { createLearner } from "@perfatlas/modeling/learners";
import { createRng } from "@perfatlas/modeling/random";
import { generatedSpace } from "@perfatlas/modeling/simulation";
import { encode } from "@perfatlas/modeling/space";

const space = generatedSpace(3); // Binary options o1, o2, o3; these measurements are invented.
const configurations = [{ o1: true }, { o2: true }, { o1: true, o2: true }, { o3: true }];
const metric = { name: "time", unit: "s", better: "lower" } as const;
const y = Float64Array.of(4.1, 9.8, 10.2, 4);
const sample = { space, metric, configurations, x: encode(space, configurations), y };
const forest = createLearner("random-forest").fit(sample, createRng(1));
const [seconds] = forest.predict(encode(space, [{ o2: true, o3: true }]));
console.log(`expected: ${seconds?.toFixed(1)} s`);
