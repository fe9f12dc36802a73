import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { experimentPatch } from "../../../apps/cli/src/diagnosing/experiment-patch.ts";

const folder = mkdtempSync(join(tmpdir(), "perfatlas-patch-"));
afterAll(() => rmSync(folder, { recursive: true }));
const experiments = fileURLToPath(
  new URL("../../../packages/jetson-harness/experiments/", import.meta.url),
);

/** What `git apply` makes of it. */
function applied(text: string, diff: string): string {
  writeFileSync(join(folder, "e.yaml"), text);
  const { status, stderr } = spawnSync("git", ["apply", "-"], {
    cwd: folder,
    input: diff,
    encoding: "utf8",
    env: { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() },
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return readFileSync(join(folder, "e.yaml"), "utf8");
}

interface Written {
  readonly options: readonly {
    readonly name: string;
    readonly values?: unknown;
    readonly default?: unknown;
  }[];
}

/** Of each option that lists its levels the last that is not its default. */
function otherLevels(text: string) {
  const { options }: Written = parse(text);
  return options.flatMap(({ name, values, default: now }) => {
    const to = Array.isArray(values) ? values.findLast((level) => level !== now) : undefined;
    return to === undefined ? [] : [{ option: name, to: to as string | number }];
  });
}

const texts = readdirSync(experiments)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => [name, readFileSync(join(experiments, name), "utf8")] as const)
  .filter(([, text]) => otherLevels(text).length > 0);

describe("a patch of an experiment", () => {
  test.each(texts)("of %s changes the defaults and nothing else", (_, text) => {
    const before: Written = parse(text);
    const changes = otherLevels(text);
    const after: Written = parse(applied(text, experimentPatch(text, "e.yaml", changes)));
    const wanted = before.options.map((option) => {
      const change = changes.find(({ option: each }) => each === option.name);
      return change === undefined ? option : { ...option, default: change.to };
    });
    expect(after).toEqual({ ...before, options: wanted });
  });

  const block =
    "options:\n  # the first\n  - name: a\n    values: [x, y]\n  - {name: b, default: 1}\n";
  test("puts a default where there is none, and keeps comments and the missing end", () => {
    const text = `${block}last: 1`;
    const changes = [
      { option: "a", to: "y" },
      { option: "b", to: 2 },
    ];
    const diff = experimentPatch(text, "e.yaml", changes);
    expect(applied(text, diff)).toBe(
      'options:\n  # the first\n  - name: a\n    default: "y"\n    values: [x, y]\n  - {name: b, default: 2}\nlast: 1',
    );
    const now = applied(text, diff);
    expect(experimentPatch(now, "e.yaml", changes)).toBe("");
  });

  test.each([
    ["an option that it lacks", block, { option: "c", to: 1 }, 'no option "c"; it has a, b'],
    ["a level that it lacks", block, { option: "a", to: "z" }, "its levels are x, y"],
    ["a text", "just words", { option: "a", to: 1 }, "is no experiment"],
    ["broken YAML", "options: [", { option: "a", to: 1 }, "is no experiment"],
  ])("of %s is refused", (_, text, change, says) => {
    expect(() => experimentPatch(text, "e.yaml", [change])).toThrow(says);
  });
});
