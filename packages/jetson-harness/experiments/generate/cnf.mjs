// node cnf.mjs FILE KIND SIZE SEED: a formula in DIMACS form that has a solution, which is planted. Kinds:
// colouring (3 colours for a random graph of SIZE nodes), parity (random equations of three out of SIZE
// variables modulo 2), planted (3-SAT of SIZE variables near the threshold).
import { writeFileSync } from "node:fs";
import { below } from "./xorshift.mjs";

const [file, kind, sizeText, seed] = process.argv.slice(2);
const size = Number(sizeText);
const random = below(seed);
const clauses = [];
const add = (...literals) => clauses.push(literals);
const distinct = (count, n) => {
  const chosen = new Set();
  while (chosen.size < count) chosen.add(1 + random(n));
  return [...chosen];
};
const colouring = () => {
  const colour = Array.from({ length: size }, () => random(3));
  const at = (node, c) => node * 3 + c + 1;
  for (let node = 0; node < size; node++) {
    add(at(node, 0), at(node, 1), at(node, 2));
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ])
      add(-at(node, a), -at(node, b));
  }
  for (let edges = 0; edges < size * 2.3; ) {
    const [a, b] = distinct(2, size).map((node) => node - 1);
    if (colour[a] === colour[b]) continue;
    for (let c = 0; c < 3; c++) add(-at(a, c), -at(b, c));
    edges++;
  }
  return size * 3;
};
const parity = () => {
  const truth = Array.from({ length: size + 1 }, () => random(2));
  const count = Math.round(size * 0.95);
  for (let i = 0; i < count; i++) {
    const chosen = distinct(3, size);
    const sum = chosen.reduce((total, v) => total ^ truth[v], 0);
    for (let mask = 0; mask < 8; mask++) {
      const odd = (mask & 1) ^ ((mask >> 1) & 1) ^ (mask >> 2);
      // The clause forbids the assignment `mask`, which has the wrong sum.
      if (odd !== sum) add(...chosen.map((v, j) => ((mask >> j) & 1 ? -v : v)));
    }
  }
  return size;
};
const planted = () => {
  const truth = Array.from({ length: size + 1 }, () => random(2) === 1);
  for (let i = 0; i < size * 4.2; ) {
    const literals = distinct(3, size).map((v) => (random(2) === 0 ? v : -v));
    if (!literals.some((l) => l > 0 === truth[Math.abs(l)])) continue;
    add(...literals);
    i++;
  }
  return size;
};
const variables = { colouring, parity, planted }[kind]();
const lines = clauses.map((literals) => `${literals.join(" ")} 0`);
writeFileSync(file, `p cnf ${variables} ${clauses.length}\n${lines.join("\n")}\n`);
