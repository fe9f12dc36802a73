// npm run bench -- startup [runs]
// Starts of the command that touch no registry, against `node -e 0` started in turn with them.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median } from "@perfatlas/modeling/stats";

const bin = fileURLToPath(new URL("../../../apps/cli/bin/perfatlas.mjs", import.meta.url));
const runs = Number(process.argv[2] ?? 21);
/** Times of `node -e 0` that each may take. */
const TARGET = 4;

const starts: Readonly<Record<string, readonly string[]>> = {
  "node -e 0": ["-e", "0"],
  "perfatlas --help": [bin, "--help"],
  "perfatlas improt (unknown command)": [bin, "improt"],
  "perfatlas import (missing argument)": [bin, "import"],
  "perfatlas datasets --jsn (unknown option)": [bin, "datasets", "--jsn"],
  "perfatlas evaluate --repeats x (bad value)": [bin, "evaluate", "--repeats", "x"],
  "perfatlas doctor": [bin, "doctor"],
};
const times = new Map<string, number[]>(Object.keys(starts).map((name) => [name, []]));
// The first round compiles, and is not counted.
for (let run = 0; run <= runs; run++) {
  for (const [name, args] of Object.entries(starts)) {
    const started = performance.now();
    spawnSync(process.execPath, args, { stdio: "ignore" });
    if (run > 0) times.get(name)?.push(performance.now() - started);
  }
}
const bare = median(times.get("node -e 0") ?? []);
console.log(`median of ${runs} starts in turn`);
for (const [name, list] of times) {
  const ms = median(list);
  const ratio = ms / bare;
  const verdict = ratio <= TARGET ? "reached" : "MISSED";
  console.log(
    `${name.padEnd(44)} ${ms.toFixed(0).padStart(5)} ms  ${ratio.toFixed(2).padStart(6)} x  ` +
      (name === "node -e 0" ? "" : `target ${TARGET} x ${verdict}`),
  );
}
