export { choose } from "./choose.ts";
export { CPythonRandom } from "./cpython-random.ts";
export { createRng } from "./create-rng.ts";
export { permutation } from "./permutation.ts";
export type { Rng } from "./rng.ts";
