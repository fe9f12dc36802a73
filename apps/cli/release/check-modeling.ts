import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { runIn } from "./run-in.ts";
import { ROOT, readManifest } from "./staged-package.ts";

/** Somebody else's learner, and the test of it in their own repository. */
const LEARNER = `
import test from "node:test";
import { learnerChecks } from "@perfatlas/modeling/conformance";
import { DegenerateSampleError } from "@perfatlas/modeling/learners";
import { readSettings } from "@perfatlas/modeling/method";

const facts = {
  name: "middle",
  summary: "Predicts the middle of the smallest and the largest value that was measured.",
  citation: { authors: ["A. Nonymous"], title: "On middles", year: 2026 },
  needs: { measurements: 1 },
  declaredSettings: {},
};
const makeMiddle = (settings = {}) => ({
  ...facts,
  settings: readSettings(facts, settings),
  fit({ x, y }) {
    if (y.length === 0 || y.length !== x.rows || ![...x.data, ...y].every(Number.isFinite))
      throw new DegenerateSampleError("no numbers to learn from");
    const middle = (Math.min(...y) + Math.max(...y)) / 2 + SHIFT;
    return { predict: (rows) => new Float64Array(rows.rows).fill(middle) };
  },
});
for (const { name, run } of learnerChecks) test(name, () => run(makeMiddle, "middle"));
`;

/**
 * Runs the installed package: its examples with every Node, which must print the same, its declarations
 * through a compiler, and the conformance suite on a learner that is none of ours, right and wrong.
 */
export function checkModeling(folder: string, nodes: ReadonlyMap<string, string>): void {
  const examples = join(ROOT, "packages/modeling/examples");
  for (const name of readdirSync(examples)) {
    const file = join(folder, name.replace(/\.ts$/, ".mjs"));
    writeFileSync(file, stripTypeScriptTypes(readFileSync(join(examples, name), "utf8")));
    const printed = new Set([...nodes.values()].map((node) => runIn(folder, node, file)));
    if (printed.size !== 1) throw new Error(`${name} prints other things with another Node`);
    console.log(`example ${name}: ${[...printed].join("").trim().split("\n").at(-1)}`);
  }
  for (const [version, node] of nodes) {
    const { right, wrong } = {
      right: conforms(folder, node, "0"),
      wrong: conforms(folder, node, "1"),
    };
    if (!right || wrong) throw new Error(`conformance with Node ${version}: ${right}, ${wrong}`);
  }
  console.log("conformance: a learner of others passes, a wrong one does not");
  checkDeclarations(folder);
}

function conforms(folder: string, node: string, shift: string): boolean {
  const file = join(folder, `middle-${shift}.test.mjs`);
  writeFileSync(file, LEARNER.replace("SHIFT", shift));
  try {
    runIn(folder, node, "--test", file);
    return true;
  } catch {
    // A check that fails, which is what is asked.
    return false;
  }
}

function checkDeclarations(folder: string): void {
  const { name, exports = {} } = readManifest("packages/modeling");
  const paths = [
    ...Object.keys(exports).map((path) => join(name, path)),
    "@perfatlas/jetson-harness",
  ];
  const lines = paths.map((path, i) => `import * as m${i} from "${path}"; console.log(m${i});`);
  writeFileSync(join(folder, "imports.mts"), `${lines.join("\n")}\n`);
  const settings = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023"];
  const types = ["--skipLibCheck", "false", "--types", "node"];
  const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
  const roots = ["--typeRoots", join(ROOT, "node_modules/@types")];
  runIn(folder, process.execPath, compiler, ...settings, ...types, ...roots, "imports.mts");
  console.log(`declarations: ${paths.length} entries compile`);
}
