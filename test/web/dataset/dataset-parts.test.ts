import { describe, expect, test } from "vitest";
import { datasetOrigin } from "../../../apps/web/components/dataset/dataset-origin.ts";
import { DatasetState } from "../../../apps/web/components/dataset/dataset-state.tsx";
import { DatasetsTable } from "../../../apps/web/components/dataset/datasets-table.tsx";
import { ProvenanceFacts } from "../../../apps/web/components/dataset/provenance-facts.tsx";
import { VersionSection } from "../../../apps/web/components/dataset/version-section.tsx";
import { drawn, texts } from "../drawn.ts";

test.each([
  ["MEASURED", "measured by others, published"],
  ["STARTER", "measured by this project"],
  ["SIMULATED", "simulated"],
  ["CONTRIBUTED", "contributed"],
] as const)("the origin %s reads %s", (origin, text) => {
  expect(datasetOrigin(origin)).toBe(text);
});

test.each([
  ["LOADED", "good"],
  ["AVAILABLE", "accent"],
  ["MISSING", "warn"],
] as const)("the state %s has the tone %s", (state, tone) => {
  expect(drawn(DatasetState, { state })).toBe(
    `<span class="tag tag-${tone}">${state.toLowerCase()}</span>`,
  );
});

test("the catalogue says state, licence and size, and why a data set cannot be had", () => {
  const dataset = {
    slug: "spear",
    title: "Spear",
    license: "MIT",
    origin: "MEASURED",
    state: "MISSING",
    why: "no file, no network",
    bytes: 1_234_567,
    expectedConfigurationCount: 16384,
    expectedMeasurementCount: 163840,
    system: null,
  } as const;
  const html = drawn(DatasetsTable, { datasets: [dataset] });
  expect(texts(html, "tr")[1]).toBe("Spearno file, no networkmissingMIT16,384163,8401.23\u00a0MB");
});

describe("a version of a data set", () => {
  const file = {
    path: "spear.csv",
    repository: "pooyanjamshidi/transferlearning",
    commit: "0123456789abcdef",
    url: "https://example.org/spear.csv",
    sha256: "feed",
    bytes: 2048,
    rowCount: 1000,
  };
  const version = {
    number: 2,
    digest: "beef",
    status: "PUBLISHED" as const,
    configurationCount: 1000,
    measurementCount: 2000,
    failureCount: 1,
    exports: [],
    notes: ["Zero means a time-out."],
    createdAt: "2026-11-22T05:10:00Z",
    files: { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [file] },
  };
  type Node = Record<"commit" | "repository" | "url", string | null> &
    Omit<typeof file, "commit" | "repository" | "url">;
  const withFiles = (...nodes: readonly Node[]) => ({
    ...version,
    files: { ...version.files, totalCount: nodes.length, nodes },
  });
  const html = drawn(VersionSection, { version });

  test("says what it holds, its digest, and what one should know of it", () => {
    expect(texts(html, "p")[0]).toBe(
      "1,000 configurations, 2,000 measurements, 1 failures. Stored 22 Nov 2026, 05:10 UTC, published.",
    );
    expect(html).toContain('<span class="digest">beef</span>');
    expect(texts(html, "li")).toEqual(["Zero means a time-out."]);
    expect(drawn(VersionSection, { version: { ...version, notes: [] } })).not.toContain("<li>");
  });

  test("names its files with repository, commit, rows, size and digest", () => {
    expect(texts(html, "tr")[1]).toBe(
      "spear.csvpooyanjamshidi/transferlearning at 0123456789ab1,0002.05\u00a0kBfeed",
    );
    expect(html).toContain('href="https://example.org/spear.csv"');
  });

  test("has files without address, repository or commit too, or none at all", () => {
    const bare = { ...file, url: null, repository: null };
    const without = drawn(VersionSection, { version: withFiles(bare) });
    expect(without).not.toContain("<a");
    expect(texts(without, "tr")[1]).toBe("spear.csv1,0002.05\u00a0kBfeed");
    const noCommit = withFiles({ ...file, commit: null });
    expect(drawn(VersionSection, { version: noCommit })).not.toContain(" at ");
    expect(drawn(VersionSection, { version: withFiles() })).not.toContain("<table");
  });
});

test("who measured, published and transformed data is said with what and where", () => {
  const html = drawn(ProvenanceFacts, {
    provenance: {
      measured: [{ name: "A. Author", url: "https://example.org", what: "on two boards" }],
      published: [
        { name: "A Lab", url: null, what: null },
        { name: "A Shop", url: "javascript:alert(1)", what: null },
      ],
      transformed: [],
    },
  });
  expect(texts(html, "dt")).toEqual(["Measured by", "Published by"]);
  expect(texts(html, "dd")).toEqual(["A. Author: on two boards", "A Lab; A Shop"]);
  expect(html).toContain('<a href="https://example.org">A. Author</a>');
  expect(html).not.toContain("javascript:");
});

test("of many files of a version a page is shown, and that there are more is said", () => {
  const nodes = [
    { path: "a", repository: null, commit: null, url: null, sha256: "f", bytes: 1, rowCount: 1 },
  ];
  const files = { totalCount: 351, pageInfo: { hasNextPage: true, endCursor: "x" }, nodes };
  const html = drawn(VersionSection, {
    version: {
      number: 1,
      digest: "d",
      status: "PUBLISHED",
      configurationCount: 1,
      measurementCount: 1,
      failureCount: 0,
      exports: [],
      notes: [],
      createdAt: "2026-11-22T05:10:00Z",
      files,
    },
  });
  expect(html).toContain("1 of 351 source files of version 1");
});
