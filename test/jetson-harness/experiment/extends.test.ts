import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { loadExperiment } from "../../../packages/jetson-harness/src/experiment/parse-experiment.ts";

const shipped = fileURLToPath(
  new URL("../../../packages/jetson-harness/experiments/", import.meta.url),
);
const folder = mkdtempSync(join(tmpdir(), "harness-extends-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = "apiVersion: perfatlas/v1\nkind: Experiment\n";

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function refusal(file: string): string {
  try {
    loadExperiment(file);
    return "accepted";
  } catch (error) {
    return (error as Error).message;
  }
}

describe("an experiment that extends another", () => {
  write("base.yaml", readFileSync(join(shipped, "x264.yaml"), "utf8"));

  test("takes every key at the top that it does not give itself", () => {
    const text =
      "extends: base.yaml\nname: other\nworkload: { name: clip }\ndesign: { kind: full }\n";
    const { experiment } = loadExperiment(write("child.yaml", text));
    const base = loadExperiment(join(folder, "base.yaml")).experiment;
    expect(experiment).toEqual({
      ...base,
      name: "other",
      workload: { name: "clip" },
      design: { kind: "full" },
    });
  });

  test("may be extended itself; paths start from the folder of the outermost base", () => {
    const file = join(shipped, "starter", "x264-pan.yaml");
    const { experiment, folder: start } = loadExperiment(file);
    expect(start).toBe(dirname(join(shipped, "x264.yaml")));
    expect(experiment.workload.name).toBe("pan-cif-30");
    expect(experiment.options).toHaveLength(9);
    expect(experiment.measurement?.repeats).toEqual({ min: 3, max: 3 });
  });

  test("is refused in the file where the fault stands", () => {
    const own = write("own.yaml", `extends: base.yaml\n${HEAD}desing: { kind: full }\n`);
    expect(refusal(own)).toMatch(/unknown key "desing".*own\.yaml, line 4, column 1/);
    const deep = write(
      "deep.yaml",
      "extends: base.yaml\nname: x\nrun: { comand: [a], timeout: 1s }\n",
    );
    expect(refusal(deep)).toMatch(/unknown key "comand" in run.*deep\.yaml, line 3, column 8/);
    write("broken.yaml", `${HEAD}name: broken\ndesign: { kind: fulll }\n`);
    const above = write("above.yaml", "extends: broken.yaml\nname: above\n");
    expect(refusal(above)).toMatch(/broken\.yaml, line 4/);
  });

  test("is refused when its base is absent or it comes back to itself", () => {
    const lost = write("lost.yaml", "name: lost\nextends: nowhere.yaml\n");
    expect(refusal(lost)).toMatch(
      /no file "nowhere\.yaml" to extend \(.*lost\.yaml, line 2, column 10\)/,
    );
    write("first.yaml", "extends: second.yaml\n");
    const second = write("second.yaml", "extends: first.yaml\n");
    expect(refusal(second)).toMatch(
      /"second\.yaml" extends itself \(.*first\.yaml, line 1, column 10\)/,
    );
  });

  test.each(globSync("{starter,live,simulated-opml19}/*.yaml", { cwd: shipped }).sort())(
    "%s is legal",
    (file) => {
      expect(loadExperiment(join(shipped, file)).experiment.kind).toBe("Experiment");
    },
  );
});
