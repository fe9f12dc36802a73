import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ReadDiagnosisDocument, type RepairInput } from "../../apps/cli/generated/graphql.ts";
import { diagnoseCommand } from "../../apps/cli/src/commands/diagnose.ts";
import { findRepairs } from "../../apps/cli/src/diagnosing/find-repairs.ts";
import { repairText } from "../../apps/cli/src/diagnosing/repair-text.ts";
import { type FileRegistry, openFileRegistry } from "../../apps/cli/src/figures/file-registry.ts";
import { placeOf } from "../../apps/cli/src/figures/place-of.ts";
import { readFigure } from "../../apps/cli/src/figures/read-figure.ts";
import { terminal } from "../../apps/cli/src/output/terminal.ts";
import { writeOven } from "./oven.ts";

const folder = mkdtempSync(join(tmpdir(), "perfatlas-repair-"));
const { file } = writeOven(folder);
let registry: FileRegistry;
beforeAll(async () => {
  registry = await openFileRegistry(file, undefined, { home: folder, mirror: undefined });
  vi.stubEnv("PERFATLAS_HOME", folder);
}, 300_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await registry.close();
  rmSync(folder, { recursive: true });
});

const bad = { fan: false, heat: 1, rack: "low" };
async function repairs(
  { confirmed, ...repair }: RepairInput & { readonly confirmed?: string },
  configuration = bad,
) {
  const place = await placeOf({ transport: registry, system: "oven" }, "old:bread:1", "time");
  const asked = { environment: place.environment, metric: "time", configuration, repair };
  const read = async () =>
    (await registry.request(ReadDiagnosisDocument, asked)).environment?.figure ?? null;
  const found = await readFigure(registry, { kind: "DIAGNOSIS", ...asked }, read);
  if (found.repairs === null) throw new TypeError("repairs were asked for");
  return await findRepairs(registry, place, configuration, found.repairs, confirmed);
}

describe("a repair", { timeout: 300_000 }, () => {
  test("is the smallest change that is expected to reach the goal, as a patch", async () => {
    const found = await repairs({ reach: 200 });
    expect(found.repairs[0]?.changes).toMatchObject([{ option: "heat", from: 1 }]);
    const text = repairText(found);
    expect(text[1]).toMatch(/^Smallest repair that is expected to reach 200 s \(predicted 1\d\d/u);
    expect(text.slice(2, 4)).toEqual(["-heat=1", expect.stringMatching(/^\+heat=[3-6]$/u)]);
  });

  test("leaves alone what is to stay, and makes no more changes than are allowed", async () => {
    const kept = await repairs({ keep: ["heat"] });
    for (const { changes } of kept.repairs) {
      expect(changes.map(({ option }) => option)).not.toContain("heat");
    }
    expect(repairText(kept)[1]).toMatch(/^Repair: nothing is expected to reach/u);
    expect((await repairs({ changes: 1 })).repairs).toHaveLength(1);
    await expect(repairs({ keep: ["shelf"] })).rejects.toThrow(
      'there is no option "shelf" to keep; options are fan, heat, rack',
    );
    const best = { fan: true, heat: 6, rack: "middle" };
    expect(repairText(await repairs({ changes: 1, keep: ["rack"] }, best))).toEqual([
      "",
      "Repair: no change of options is expected to be better.",
    ]);
  });

  test("is written as a plan, and what is measured of it elsewhere decides", async () => {
    const plan = join(folder, "plan.csv");
    const heard = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const level = ["--set", "fan=false", "heat=1", "rack=low"];
    const args = ["old:bread:1", "--file", file, "--metric", "time", ...level];
    await diagnoseCommand().parseAsync([...args, "--repair", "--plan", plan], { from: "user" });
    heard.mockRestore();
    const [header, ...planned] = readFileSync(plan, "utf8").trim().split("\n");
    expect([header, planned[0]]).toEqual(["fan,heat,rack", "false,1,low"]);
    expect(planned.length).toBeGreaterThan(2);
    // Elsewhere only the heat counts: the change of one option is enough.
    const results = join(folder, "results.csv");
    const lines = planned.map((line) => `${line},${600 / Number(line.split(",")[1])}`);
    writeFileSync(results, `${header},time\n${lines.join("\n")}\n`);
    const { confirmed } = await repairs({ confirmed: results });
    expect(confirmed?.before).toBe(600);
    expect(confirmed?.repair?.changes.map(({ option }) => option)).toEqual(["heat"]);
    writeFileSync(results, `${header},time\nfalse,2,low,300\n`);
    await expect(repairs({ confirmed: results })).rejects.toThrow("lacks the configuration as it");
  });

  test("is a patch of an experiment's defaults", async () => {
    const experiment = join(folder, "experiment.yaml");
    const options = "- { name: heat, type: ordinal, values: [1, 2, 3, 4, 5, 6], default: 1 }";
    writeFileSync(experiment, `name: oven # ours\noptions:\n  ${options}\n`);
    const heard: string[] = [];
    const print = vi.spyOn(terminal, "print").mockImplementation((line) => void heard.push(line));
    const level = ["--set", "fan=false", "heat=1", "rack=low"];
    const args = ["old:bread:1", "--file", file, "--metric", "time", ...level];
    const repair = ["--repair", "--reach", "200", "--patch", experiment];
    await diagnoseCommand().parseAsync([...args, ...repair], { from: "user" });
    print.mockRestore();
    expect(heard.join("\n").split("\n").slice(-2)).toEqual([
      `-  ${options}`,
      expect.stringMatching(/^\+ {2}- .* default: [3-6] \}$/u),
    ]);
  });

  test("is asked for before it is described", async () => {
    const asked = diagnoseCommand().parseAsync(["x", "--reach", "3"], { from: "user" });
    await expect(asked).rejects.toThrow("--reach goes with --repair");
  });
});
