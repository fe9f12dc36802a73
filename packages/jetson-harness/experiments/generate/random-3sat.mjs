// node random-3sat.mjs FILE VARIABLES CLAUSES SEED: a random 3-SAT formula in DIMACS form.
import { writeFileSync } from "node:fs";

const [file, variables, clauses, seed] = process.argv
  .slice(2)
  .map((word, i) => (i === 0 ? word : Number(word)));
let state = (seed * 2654435761 + 1) >>> 0;
const random = (n) => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  state >>>= 0;
  return state % n;
};
const lines = [`p cnf ${variables} ${clauses}`];
for (let i = 0; i < clauses; i++) {
  const chosen = new Set();
  while (chosen.size < 3) chosen.add(1 + random(variables));
  lines.push(`${[...chosen].map((v) => (random(2) === 0 ? v : -v)).join(" ")} 0`);
}
writeFileSync(file, `${lines.join("\n")}\n`);
