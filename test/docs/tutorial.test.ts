import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { bin } from "../cli/run-perfatlas.ts";
import { mirror } from "../datasets/mirror.ts";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const guide = readFileSync(join(docs, "tutorial.md"), "utf8");
const home = mkdtempSync(join(tmpdir(), "perfatlas-tutorial-"));
const folder = join(home, "new-gpu");
cpSync(join(docs, "examples", "new-gpu"), folder, { recursive: true });
afterAll(() => rmSync(home, { recursive: true }));

/** Commands of the tutorial, each with the lines that it prints; "…" stands for more. */
const commands = [...guide.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block = ""]) =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((text) => {
      const [command = "", ...lines] = text.trimEnd().split("\n");
      return { command, lines: lines.filter((line) => line !== "…") };
    }),
);

function run(command: string): { readonly code: number | null; readonly printed: string } {
  const script = command.replace("npx perfatlas", `"${process.execPath}" "${bin}"`);
  const { status, stdout, stderr } = spawnSync("bash", ["-c", `${script} 2>&1`], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...process.env,
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      PERFATLAS_HOME: home,
      PERFATLAS_MIRROR: mirror,
      PERFATLAS_API: "",
      DATABASE_URL: "",
    },
  });
  return { code: status, printed: `${stdout}${stderr}` };
}

/** Another processor may choose otherwise once in twenty: what is compared is what is said, not the levels. */
const withoutNumbers = (text: string): string => text.replaceAll(/\d+(?:\.\d+)?/g, "#");

const isThere = existsSync(join(mirror, "AutoTuningAssociation/benchmark_hub"));

describe("the tutorial", () => {
  test("has its commands", () => {
    expect(commands.map(({ command }) => command.split(" ")[0])).toEqual([
      ...["node", "npx", "npx", "npx", "node"],
    ]);
  });

  test.skipIf(!isThere)(
    "prints what it says, on the published runs of three cards, and decides well",
    { timeout: 600_000 },
    () => {
      let tuned = "";
      let best = 0;
      for (const { command, lines } of commands) {
        const { code, printed } = run(command);
        expect([command, code]).toEqual([command, 0]);
        for (const line of lines) expect(withoutNumbers(printed)).toContain(withoutNumbers(line));
        if (command.includes("tune")) tuned = printed;
        if (command.includes("best")) best = Number(printed);
      }
      const chosen = Number(/^Best measured: .* time ([\d.]+) ms/mu.exec(tuned)?.[1]);
      expect(chosen / best).toBeLessThan(1.1);
      expect(existsSync(join(folder, "report", "report.html"))).toBe(true);
    },
  );
});
