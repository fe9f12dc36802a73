// node text.mjs FILE KIB SEED KIND: prose-like words, log lines or JSON records, always the same bytes.
import { writeFileSync } from "node:fs";
import { below } from "./xorshift.mjs";

const [file, kib, seed, kind] = process.argv.slice(2);
const random = below(seed);
const letters = "etaoinshrdlucmfwypvbgkjqxz";
const words = Array.from({ length: 2000 }, () =>
  Array.from({ length: 2 + random(8) }, () => letters[Math.min(random(26), random(26))]).join(""),
);
// A squared draw makes a few words frequent, as in a language.
const word = () => words[Math.floor((random(65536) / 65536) ** 2 * words.length)];
const lines = {
  prose: () => `${Array.from({ length: 8 + random(8) }, word).join(" ")}.`,
  log: () =>
    `2026-01-${10 + random(20)}T0${random(10)}:${10 + random(50)}:00Z ${["INFO", "WARN", "ERROR"][random(3)]} ${word()}[${random(9999)}]: ${word()} ${word()} took ${random(1000)} ms`,
  json: () =>
    JSON.stringify({
      id: random(100000),
      name: word(),
      tags: [word(), word()],
      value: random(1000) / 10,
    }),
};
const line = lines[kind];
let text = "";
while (text.length < Number(kib) * 1024) text += `${line()}\n`;
writeFileSync(file, text);
