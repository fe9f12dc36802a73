import { type DatasetDescriptor, datasets } from "@perfatlas/db/datasets";
import { test } from "vitest";
import { type Cell, type Collected, collect } from "./collect.ts";
import { isMirrored, mirrorSource } from "./mirror.ts";

/** The built-in data set of this id. */
export function named(id: string): DatasetDescriptor {
  const found = datasets.find((dataset) => dataset.id === id);
  if (found === undefined) throw new Error(`no data set ${id}`);
  return found;
}

/** What was read already; tests do not change it. */
const read = new Map<string, Promise<Collected>>();

function readOnce(dataset: DatasetDescriptor): Promise<Collected> {
  const known = read.get(dataset.id) ?? collect(dataset, mirrorSource);
  read.set(dataset.id, known);
  return known;
}

/** A test that reads the data sets it names, skipped by name where their files are absent. */
export function quirk(
  title: string,
  ids: readonly string[],
  check: (...all: Collected[]) => void | Promise<void>,
): void {
  const all = ids.map(named);
  test.skipIf(!isMirrored(...all))(title, async () => {
    await check(...(await Promise.all(all.map(readOnce))));
  });
}

/** Number of failures among cells. */
export function failed(cells: readonly Cell[]): number {
  return cells.filter(({ failure }) => failure >= 0).length;
}
