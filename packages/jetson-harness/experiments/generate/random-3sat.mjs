// node random-3sat.mjs FILE VARIABLES CLAUSES SEED: a random 3-SAT formula in DIMACS form.
import { writeFileSync } from "node:fs";
import { below } from "./xorshift.mjs";

const [file, variables, clauses, seed] = process.argv
  .slice(2)
  .map((word, i) => (i === 0 ? word : Number(word)));
const random = below(seed);
const lines = [`p cnf ${variables} ${clauses}`];
for (let i = 0; i < clauses; i++) {
  const chosen = new Set();
  while (chosen.size < 3) chosen.add(1 + random(variables));
  lines.push(`${[...chosen].map((v) => (random(2) === 0 ? v : -v)).join(" ")} 0`);
}
writeFileSync(file, `${lines.join("\n")}\n`);
