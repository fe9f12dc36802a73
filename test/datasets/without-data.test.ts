import { readdirSync } from "node:fs";
import { datasets } from "@perfatlas/db/datasets";
import { datasetsWithoutData } from "@perfatlas/db/datasets-without-data";
import { parseDescriptor } from "@perfatlas/db/importers";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { schemaFault } from "../../db/src/importers/schema-fault.ts";

describe("data sets whose measurements are not public", () => {
  test("the list holds every file of the folder, and no name of one that can be loaded", () => {
    const files = readdirSync(new URL("../../db/src/datasets/without-data/", import.meta.url))
      .map((name) => name.replace(".ts", ""))
      .filter((name) => name !== "index" && name !== "dataset-without-data")
      .sort();
    const ids = datasetsWithoutData.map(({ id }) => id);
    expect(ids).toEqual(files);
    expect(datasets.filter(({ id }) => ids.includes(id))).toEqual([]);
  });

  test.each(datasetsWithoutData.map((dataset) => [dataset.id, dataset] as const))(
    "%s keeps the published schema, and is refused by an import in one sentence",
    (id, dataset) => {
      const plain: unknown = JSON.parse(JSON.stringify(dataset));
      expect(schemaFault(plain)).toBeUndefined();
      expect(() => parseDescriptor(stringify(plain), "closed.yaml")).toThrow(
        `noPublicData: says that the measurements of "${id}" are not public`,
      );
    },
  );

  test("an option without levels is one whose levels are said not to be stated", () => {
    const [first] = datasetsWithoutData;
    const withOption = (option: object) => ({
      ...first,
      noPublicData: { ...first?.noPublicData, options: [option] },
    });
    const stated = { name: "load", source: "a paper" };
    expect(schemaFault(withOption({ ...stated, domain: "not stated" }))).toBeUndefined();
    expect(schemaFault(withOption({ ...stated, domain: "unknown" }))).toBeDefined();
    expect(schemaFault(withOption(stated))).toBeDefined();
    expect(schemaFault(withOption({ name: "load", domain: [1, 2] }))).toBeDefined();
  });

  test("what says nothing of public data must still have files", () => {
    const { noPublicData: _, ...rest } = { ...datasetsWithoutData[0] };
    expect(schemaFault(JSON.parse(JSON.stringify(rest)))?.message).toMatch(/is missing/);
  });

  test("the levels of cobot span as many configurations as its note says", () => {
    const cobot = datasetsWithoutData.find(({ id }) => id === "cobot");
    const sizes = cobot?.noPublicData.options.map(({ domain }) => domain.length);
    expect(sizes?.reduce((product, size) => product * size, 1)).toBe(67500);
  });
});
