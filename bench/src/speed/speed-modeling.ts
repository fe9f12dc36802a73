// Runs every modelling bench and prints a table; --write fills the section of RESULTS.md.
//   npm run bench -- speed-modeling --write
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { writeSection } from "../write-section.ts";

const BENCHES = ["forest", "stepwise", "gaussian-process", "mlp", "informed-gp", "worker-pool"];
const LINE =
  /^(.+?)\s+ours\s+([\d.]+) ms\s+theirs\s+([\d.]+) ms\s+([\d.]+) x faster\s+target ([\d.]+) x (\w+)/;

const rows = BENCHES.flatMap((bench) => {
  const file = fileURLToPath(new URL(`./${bench}.ts`, import.meta.url));
  const { stdout, stderr } = spawnSync("tsx", [file], { encoding: "utf8" });
  process.stderr.write(stderr);
  return stdout.split("\n").flatMap((line) => {
    const found = LINE.exec(line);
    if (found === null) return [];
    const [, task, ours, theirs, ratio, target, verdict] = found;
    return [`| ${task} | ${ours} | ${theirs} | ${ratio} | ${target} | ${verdict} |`];
  });
});
const report = [
  "**Speed** beside yardsticks on one thread in the same run: medians of processor time in ms (all threads " +
    "of the process), which a busy machine leaves comparable; read the ratios. The worker pool is measured by " +
    "the clock, which needs a machine with two idle cores.",
  "",
  "| task | ours, ms | yardstick, ms | times faster | target | |",
  "|---|---|---|---|---|---|",
  ...rows,
].join("\n");
console.log(report);
if (process.argv.includes("--write")) writeSection("speed", report);
