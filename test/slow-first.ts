import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * The files that take longest, begun first, so that none of them runs on alone at the end while processors
 * are idle. Those that need the built site are not all at the head: the first of them builds it.
 */
export const SLOW: readonly string[] = [
  "test/web/browser.test.ts",
  "test/faults/kills/kills.test.ts",
  "test/faults/driver/driver-faults.test.ts",
  "test/faults/workers/workers.test.ts",
  "test/web/figures/figures-crawler.test.ts",
  "test/web/hostile-data.test.ts",
  "test/web/journeys.test.ts",
];

/** Orders as vitest does, which in a fresh clone goes by the size of files, but for those of the list. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = SLOW.findIndex((path) => moduleId.endsWith(`/${path}`));
      return place === -1 ? SLOW.length : place;
    };
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}
