import { readdirSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { datasets } from "@perfatlas/db/datasets";
import { parseDescriptor } from "@perfatlas/db/importers";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { starterDatasets } from "../../db/src/starter/index.ts";

const folder = new URL("../../db/src/datasets/", import.meta.url);

describe("the catalogue of data sets", () => {
  test("the list holds every file of the folder, in alphabetical order", () => {
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
      .map(({ name }) => name.slice(0, -3))
      .filter((name) => name !== "index" && name !== "descriptor")
      .sort();
    expect(datasets.map(({ id }) => id)).toEqual(files);
  });

  for (const dataset of [...datasets, ...starterDatasets]) {
    test(`${dataset.id} written as YAML is read back the same by the published schema`, () => {
      const back = parseDescriptor(stringify(dataset), `${dataset.id}.yaml`, [dataset.origin]);
      expect(JSON.parse(JSON.stringify(back))).toEqual(JSON.parse(JSON.stringify(dataset)));
    });
  }

  test("no two source files share a digest unless a descriptor says why", () => {
    const seen = new Map<string, string>();
    const equal: string[] = [];
    for (const file of [...datasets, ...starterDatasets].flatMap(({ files }) => files)) {
      const other = seen.get(file.sha256);
      if (other !== undefined && file.mayEqual === undefined) equal.push(`${file.path} = ${other}`);
      seen.set(file.sha256, file.path);
    }
    expect(equal).toEqual([]);
  });

  test("every file is pinned to a commit and has an encoded address of it", () => {
    for (const { path, commit, url } of datasets.flatMap(({ files }) => files)) {
      expect(commit).toMatch(/^[0-9a-f]{40}$/);
      const [owner, repository, ...rest] = path.split("/");
      expect(decodeURIComponent(new URL(url as string).pathname)).toBe(
        `/${owner}/${repository}/${commit}/${rest.join("/")}`,
      );
      expect(url).not.toMatch(/[ ]/);
    }
  });

  test("data sets of one system agree on its options, constraints and metrics", () => {
    for (const one of datasets) {
      for (const other of datasets.filter(({ system }) => system.slug === one.system.slug)) {
        expect(other.space).toEqual(one.space);
        expect(other.metrics).toEqual(one.metrics);
        expect(other.system).toEqual(one.system);
      }
    }
  });

  test("one name never means two machines, workloads or versions", () => {
    const known = new Map<string, unknown>();
    for (const { system, hardware, workloads, versions } of datasets) {
      const named = [
        ...hardware.map((machine) => [`hardware ${machine.slug}`, machine] as const),
        ...workloads.map((workload) => [`${system.slug} ${workload.slug}`, workload] as const),
        ...versions.map((version) => [`${system.slug} v ${version.slug}`, version] as const),
      ];
      for (const [name, described] of named) {
        const other = known.get(name) ?? described;
        expect(isDeepStrictEqual(other, described), name).toBe(true);
        known.set(name, described);
      }
    }
  });

  test("derived data sets name one that is there and measure environments of its system", () => {
    const derived = datasets.filter(({ derivedFrom }) => derivedFrom !== undefined);
    expect(derived.map(({ id }) => id)).toEqual([
      "jetson-tx2-opml19-original",
      "sempl-deeparch",
      "sempl-sac",
      "sempl-spear",
      "sempl-sqlite",
      "sempl-storm",
      "storm-beetle",
    ]);
    for (const one of derived) {
      const primary = datasets.find(({ id }) => id === one.derivedFrom);
      expect(primary?.system).toEqual(one.system);
      for (const environment of one.environments)
        expect(primary?.environments).toContainEqual(environment);
    }
  });

  test("licences are those that the repositories state", () => {
    const licenses = new Map(datasets.map(({ id, license }) => [id, license]));
    expect(licenses.get("spear")).toBe("MIT");
    expect(licenses.get("storm")).toBe("NOASSERTION");
    expect(licenses.get("storm-beetle")).toBe("Unlicense");
    expect(licenses.get("jetson-tx2-opml19-original")).toBe("NOASSERTION");
    expect(licenses.get("jetson-tx2-opml19")).toBe("MIT");
    expect(licenses.get("sempl-x264")).toBe("CC-BY-4.0");
    for (const { citation, licenseNote } of datasets) {
      expect(citation.authors).not.toBe("");
      expect(citation.year).toBeGreaterThan(2015);
      expect(licenseNote).not.toBe("");
    }
  });
});
