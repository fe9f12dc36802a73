import { completeDescriptor } from "@perfatlas/db/importers";
import {
  checkConfiguration,
  configurationKey,
  encode,
  type Option,
  spaceFaults,
} from "@perfatlas/modeling/space";
import { expect, test } from "vitest";
import { small, withFiles } from "./small-dataset.ts";

/** Options that count how often their names are looked at. */
function counted(n: number): { options: readonly Option[]; reads: () => number } {
  let reads = 0;
  const options = Array.from(
    { length: n },
    (_, i): Option => ({
      get name() {
        reads++;
        return `o${i}`;
      },
      kind: "binary",
      domain: [false, true],
      ...(i > 0 && i % 10 === 0 ? { activeWhen: `o${i - 1}` } : {}),
    }),
  );
  return { options, reads: () => reads };
}

/** Looks at names while `work` is done on so many options. */
async function looks(
  n: number,
  work: (options: readonly Option[]) => unknown | Promise<unknown>,
): Promise<number> {
  const { options, reads } = counted(n);
  await work(options);
  return reads();
}

const space = (options: readonly Option[]) => ({
  system: "wide",
  options,
  constraints: Array.from({ length: options.length - 1 }, (_, i) => ({
    rule: `o${i} -> o${i + 1}`,
  })),
});

test.each<[string, (options: readonly Option[]) => unknown]>([
  ["checking a space", (options) => [...spaceFaults(space(options))]],
  [
    "judging and encoding a configuration",
    (options) => {
      const wide = space(options);
      const configuration = Object.fromEntries(options.map((_, i) => [`o${i}`, true]));
      checkConfiguration(wide, configuration);
      expect(configurationKey(wide, configuration)).toHaveLength(2 * options.length - 1);
      expect(encode(wide, [configuration]).columns).toBe(options.length);
    },
  ],
  [
    "reading a table",
    (options) => {
      const header = options.map((_, i) => `o${i}`);
      const reader = {
        ...small.reader,
        values: [{ column: "short", environment: "laptop:short:1" }],
        options: header.map((name) => ({ option: name, column: name })),
      };
      const draft = {
        ...small,
        space: { ...space(options), system: "small" },
        files: [{ path: "wide.csv" }],
        reader,
      };
      const row = `${header.map(() => "1").join(",")},1`;
      return withFiles({ "wide.csv": `${header.join(",")},short\n${row}\n` }, (source) =>
        completeDescriptor(draft, source),
      );
    },
  ],
])("%s of n options takes work that grows with n", async (_, work) => {
  const few = await looks(400, work);
  const many = await looks(1600, work);
  expect(few).toBeGreaterThan(400);
  expect(many / few).toBeLessThan(5);
});
