import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "./open-test-api.ts";

interface Report {
  readonly harmedCount: number;
  readonly bands: readonly {
    readonly from: number;
    readonly to: number;
    readonly isOfFirstRows: boolean;
    readonly pairCount: number;
    readonly factor: number;
    readonly harmedPercent: number;
  }[];
  readonly pairs: readonly { readonly factor: number }[];
}

let open: TestApi;
beforeAll(async () => {
  open = await openTestApi({ isFilled: false });
});
afterAll(() => open.close());

test("the report on transfer says what its bench wrote into RESULTS.md", async () => {
  const { data, errors } = await open.api.execute(
    `{ transferReport { harmedCount pairs { factor }
      bands { from to isOfFirstRows pairCount factor harmedPercent } } }`,
  );
  expect(errors).toBeUndefined();
  const { bands, pairs, harmedCount } = (data as unknown as { transferReport: Report })
    .transferReport;
  const results = new URL("../../packages/modeling/RESULTS.md", import.meta.url);
  const text = readFileSync(results, "utf8");
  const said = text.slice(text.indexOf("<!-- begin: when-transfer -->"));
  expect(said).toContain(`${pairs.length} pairs of environments`);
  expect(harmedCount).toBe(pairs.filter(({ factor }) => factor < 1).length);
  const cells = ({ pairCount, factor, harmedPercent }: Report["bands"][number]) =>
    `${pairCount} | ${factor.toFixed(2)} | ${harmedPercent.toFixed(0)} %`;
  const first = bands.filter(({ isOfFirstRows }) => isOfFirstRows);
  const all = bands.filter(({ isOfFirstRows }) => !isOfFirstRows);
  expect(first).toHaveLength(6);
  first.forEach((band, i) => {
    expect(said).toContain(`| ${band.from} to ${band.to} | ${cells(band)} | ${cells(all[i]!)} |`);
  });
});
