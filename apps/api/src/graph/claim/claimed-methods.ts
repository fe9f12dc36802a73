import { OPML19_CLAIMS, opml19Tasks } from "./opml19-claims.ts";

/** The suites and strategies whose repeats answer the claims of OpML'19. */
export function claimedMethods(): {
  readonly suites: readonly string[];
  readonly strategies: ReadonlySet<string>;
} {
  const tasks = OPML19_CLAIMS.flatMap(({ metric }) => opml19Tasks(metric));
  return {
    suites: [...new Set(tasks.map(({ suite }) => suite))],
    strategies: new Set([
      ...OPML19_CLAIMS.map(({ other }) => other),
      ...tasks.map(({ strategy }) => strategy),
    ]),
  };
}
