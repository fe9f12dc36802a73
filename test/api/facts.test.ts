import { importDataset } from "@perfatlas/db/importers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { coderDataset } from "./coder-dataset.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

let open: TestApi;
beforeAll(async () => {
  open = await openTestApi({ isFilled: false });
  const { descriptor, source } = await coderDataset();
  await importDataset(
    open.database,
    {
      ...descriptor,
      hardware: [
        { slug: "laptop", title: "Laptop", facts: { soc: "tegra210", memoryGib: 15.5 } },
        { slug: "server", title: "Server", facts: { soc: "tegra194", isShared: false } },
      ],
      workloads: [
        { slug: "text", title: "Text", facts: { fraction: 0.5 } },
        { slug: "video", title: "Video", facts: { fraction: 1 } },
      ],
      versions: [{ slug: "1.0", title: "1.0", facts: { compiler: "gcc 12.2.0" } }],
    },
    source,
  );
});
afterAll(() => open.close());

/** Short names of the environments that have such a fact. */
async function having(fact: string): Promise<readonly string[]> {
  const { data, errors } = await open.api.execute(
    `{ environments(first: 10, where: { fact: { ${fact} } }) { nodes { slug } } }`,
  );
  expect(errors, fact).toBeUndefined();
  const { nodes } = (data as { environments: { nodes: { slug: string }[] } }).environments;
  return nodes.map(({ slug }) => slug.split(":").slice(1, 3).join(":"));
}

test("a fact is found on the environment, its hardware, its workload and its version", async () => {
  expect(await having('name: "soc", equals: "tegra210"')).toEqual(["laptop:text", "laptop:video"]);
  expect(await having('name: "governor", equals: "powersave"')).toEqual(["laptop:text"]);
  expect(await having('name: "fraction", atLeast: 0.75')).toEqual(["laptop:video", "server:video"]);
  expect(await having('name: "compiler", equals: "gcc 12.2.0"')).toHaveLength(3);
});

test("numbers are compared as numbers however they are written, truth values as such", async () => {
  for (const text of ["4", "4.0", "4e0", " 4"]) {
    expect(await having(`name: "cores", equals: "${text}"`)).toEqual([
      "laptop:text",
      "laptop:video",
    ]);
  }
  expect(await having('name: "isShared", equals: "false"')).toEqual(["server:video"]);
  expect(await having('name: "soc", equals: "4"')).toEqual([]);
});

test("facts of an axis are given as JSON and with their types", async () => {
  const { data } = await open.api.execute(
    `{ environment(slug: "coder:laptop:text:1.0") {
      hardware { facts typedFacts { name number text boolean unit } } version { facts } } }`,
  );
  expect(data?.environment).toEqual({
    hardware: {
      facts: { memoryGib: 15.5, soc: "tegra210" },
      typedFacts: [
        { name: "memoryGib", number: 15.5, text: null, boolean: null, unit: "GiB" },
        { name: "soc", number: null, text: "tegra210", boolean: null, unit: null },
      ],
    },
    version: { facts: { compiler: "gcc 12.2.0" } },
  });
});
