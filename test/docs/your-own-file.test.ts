import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { validateDescriptor } from "../../apps/cli/src/registry/validate-descriptor.ts";

const guide = readFileSync(new URL("../../docs/your-own-file.md", import.meta.url), "utf8");
const folder = mkdtempSync(join(tmpdir(), "perfatlas-guide-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// "```csv runs/laptop.csv" begins a file of that name; "$ npx perfatlas validate FILE" says what that prints.
for (const [, path = "", text = ""] of guide.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)) {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const runs = [
  ...guide.matchAll(/^```console\n\$ npx perfatlas validate (\S+)\n([\s\S]*?)^```$/gm),
].map(([, file = "", printed = ""]) => ({ file, printed }));

describe("bring your own file", () => {
  test("five files are worked", () => {
    expect(runs).toHaveLength(5);
  });

  test.each(runs)(
    "$file is valid, and the guide says what validate prints",
    async ({ file, printed }) => {
      const found = await validateDescriptor(join(folder, file), {
        home: folder,
        mirror: undefined,
      });
      const { id, configurations, measurements, failures, notes } = found;
      expect([
        `${id}: valid; ${configurations} configurations, ${measurements} measurements, ${failures} of them failures`,
        ...notes.map((note) => `note: ${note}`),
      ]).toEqual(printed.trimEnd().split("\n"));
    },
  );
});
