import { readMigrations } from "@perfatlas/db";
import { expect, test } from "vitest";
import { releases } from "../db/releases.ts";

test("there is a release to compare with", () => {
  expect(releases.map(({ name }) => name)).toContain("v0.1.0");
});

test.each(releases)("the migrations of $name read as they did when it came out", (release) => {
  const now = new Map(readMigrations().map(({ name, digest }) => [name, digest]));
  const kept = [...release.migrations.keys()].map((name) => [name, now.get(name)]);
  expect(kept, "a migration that was applied somewhere is never edited: add one").toEqual([
    ...release.migrations,
  ]);
});
