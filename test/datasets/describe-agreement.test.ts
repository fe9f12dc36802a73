import { datasets } from "@perfatlas/db/datasets";
import { describe, expect, test } from "vitest";
import { type Agreement, agreementTable, describeAgreement } from "./describe-agreement.ts";
import { isMirrored } from "./mirror.ts";

// Configurations in files of their own: nothing in a measurement file says so.
const drafted = datasets.filter(
  (dataset) => dataset.reader.format !== "joined-csv" && isMirrored(dataset),
);

describe.skipIf(drafted.length === 0)("drafts of the catalogue's files", () => {
  const rows = Promise.all([]).then(async () => {
    const found: Agreement[] = [];
    for (const dataset of drafted) found.push(await describeAgreement(dataset));
    return found;
  });

  test("are never sure of what the descriptors contradict", async () => {
    const wrong = (await rows).flatMap(({ id, wrongAndSure }) =>
      wrongAndSure.map((one) => `${id}: ${one}`),
    );
    expect(wrong).toEqual([]);
  });

  test("agree with the descriptors in nearly all options, values, directions and units", async () => {
    const all = await rows;
    // The table that docs/describe.md shows: npm test -- test/datasets/describe-agreement.
    console.log(agreementTable(all));
    const share = (of: (row: Agreement) => readonly [number, number]): number => {
      const pairs = all.map(of);
      const sum = (i: 0 | 1) => pairs.reduce((total, pair) => total + pair[i], 0);
      return sum(0) / sum(1);
    };
    expect(share(({ options: [found, of] }) => [found, of])).toBeGreaterThan(0.97);
    expect(share(({ values: [found, of] }) => [found, of])).toBeGreaterThan(0.97);
    expect(share(({ directions, values }) => [directions, values[0]])).toBeGreaterThan(0.97);
    expect(share(({ units, values }) => [units, values[0]])).toBeGreaterThan(0.97);
  });
});
