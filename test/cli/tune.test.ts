import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { tuneCommand } from "../../apps/cli/src/commands/tune.ts";
import { harnessEntry } from "../../apps/cli/src/harness/harness-entry.ts";
import { writeOven } from "./oven.ts";

const shipped = fileURLToPath(
  new URL("../../packages/jetson-harness/experiments/", import.meta.url),
);
const folder = mkdtempSync(join(tmpdir(), "perfatlas-tune-"));
const { experiment, file } = writeOven(folder);

beforeAll(() => {
  vi.stubEnv("PERFATLAS_HOME", folder);
  vi.stubEnv("PERFATLAS_API", "");
});
afterEach(() => rmSync(join(folder, "spool"), { recursive: true, force: true }));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** What it printed as JSON; the harness's own lines go to the real standard error. */
async function tune(
  ...args: string[]
): Promise<{ lead: string[]; advice: Record<string, unknown> }> {
  let written = "";
  const heard = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    written += String(text);
    return true;
  });
  const spool = ["--spool", join(folder, "spool"), "--out", join(folder, "report"), "--json"];
  try {
    await tuneCommand()
      .exitOverride()
      .parseAsync([...args, ...spool], { from: "user" });
  } finally {
    heard.mockRestore();
  }
  return JSON.parse(written);
}

const report = (name: string): string => readFileSync(join(folder, "report", name), "utf8");

describe("tuning", { timeout: 300_000 }, () => {
  test("of a simulated TX2 finds less energy than the default within a bound on time", async () => {
    const board = ["--simulate", "tx2-r28", "--virtual-clock"];
    const { lead } = await tune(
      join(shipped, "simulated-opml19", "tx2-xception-600.yaml"),
      ...[...board, "--budget", "14", "--metrics", "energy", "--at-most", "inference_time=1"],
    );
    expect(lead.join("\n")).toMatch(
      /14 of a budget of 14 configurations measured, 0 of them failed/,
    );
    expect(lead.join("\n")).toMatch(
      /Best measured that keeps all bounds: cores=.* energy [45]\.\d+ J/,
    );
    expect(lead.join("\n")).toMatch(
      /The default has 11 J \(one run\): the best is 2\.\d+ times as good\./,
    );
  });

  test("of a real program learns from a file, avoids what fails, and stops when it is sure", async () => {
    const { lead, advice } = await tune(experiment, "--budget", "24", "--file", file);
    expect(lead.join("\n")).toContain(
      "Best measured: fan=true heat=6 rack=middle, time 7200 s (one run).",
    );
    expect(advice.sources).toMatchObject([
      { name: "oven:old:bread:1", isUsed: true },
      { name: "oven:stuck:bread:1", isUsed: false },
    ]);
    const [page, text, csv] = ["report.html", "report.md", "measured.csv"].map(report) as [
      string,
      string,
      string,
    ];
    expect(page).toContain("<h1>oven-tuned: best time</h1>");
    expect(page).not.toMatch(/\b(?:src|href)=|https?:|<script/u);
    expect(text).toMatch(/^## Transfer\n\n(?:helped|cannot tell)\. held-out error/mu);
    expect(csv.split("\n")[0]).toBe("fan,heat,rack,time,energy");
  });

  test("of two metrics reports the Pareto set", async () => {
    const { advice } = await tune(experiment, "--budget", "18", "--goal", "pareto");
    const front = advice.pareto as { values: { isMeasured: boolean }[] }[];
    expect(
      front.filter(({ values }) => values.every(({ isMeasured }) => isMeasured)).length,
    ).toBeGreaterThan(2);
  });

  test("goes on from where it was with a larger budget, and measures nothing twice", async () => {
    await tune(experiment, "--budget", "5");
    await tune(experiment, "--budget", "8", "--goal", "map");
    const [campaign] = readdirSync(join(folder, "spool")) as [string];
    const records = readFileSync(join(folder, "spool", campaign, "journal.ndjson"), "utf8");
    const ends = records.split("\n").filter((line) => line.includes('"kind":"end"'));
    expect(ends).toHaveLength(8);
    expect(new Set(ends.map((line) => /"run":"([^"]+)"/u.exec(line)?.[1])).size).toBe(8);
  });

  test("where everything fails says so, and what it will not say", async () => {
    const broken = join(folder, "broken.yaml");
    writeFileSync(broken, readFileSync(experiment, "utf8").replace("exitCode: 0", "exitCode: 9"));
    const { lead } = await tune(broken, "--budget", "6");
    expect(lead.join("\n")).toContain("6 configurations measured, 6 of them failed");
    expect(lead.join("\n")).toContain("No configuration was found.");
    expect(lead.join("\n")).toContain("All 6 configurations measured so far failed");
  });

  test("a question that no advice answers is refused before anything is measured", async () => {
    await expect(tune(experiment, "--budget", "37")).rejects.toThrow(
      "a budget is 1 to 36 configurations",
    );
    const [campaign] = readdirSync(join(folder, "spool")) as [string];
    expect(readFileSync(join(folder, "spool", campaign, "journal.ndjson"), "utf8")).toBe("");
  });

  test("that cannot begin says why, with the harness's exit code, and reports nothing", async () => {
    const ended = vi.spyOn(process, "exit").mockImplementation((code) => {
      throw new Error(`exit ${code}`);
    });
    rmSync(join(folder, "report"), { recursive: true, force: true });
    const simulated = join(shipped, "simulated-opml19/tx2-xception-600.yaml");
    const board = ["--simulate", "tx2-r28", "--virtual-clock", "--socket", join(folder, "none")];
    await expect(tune(simulated, "--budget", "6", ...board)).rejects.toThrow(/^exit 2$/);
    ended.mockRestore();
    expect(readdirSync(join(folder, "report"))).toEqual([]);
  });

  test("is not for the harness alone: nobody would say what to measure", () => {
    const { status, stderr } = spawnSync(process.execPath, [harnessEntry(), "tune", experiment], {
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([
      2,
      "USAGE: `perfatlas tune FILE` starts this command and says what to measure\n",
    ]);
  });
});
