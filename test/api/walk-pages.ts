import { expect } from "vitest";
import type { TestApi } from "./open-test-api.ts";

/** What walking a connection needs of each page. */
interface PageOf<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** More pages than any list of a test has: a cursor that leads back ends here, not at a time limit. */
const PAGES_MAX = 100;

/**
 * All nodes of the one connection at `path`, page by page: `document` takes `$after`, or `$before` when it
 * is read backward and gives what is before a page as what is behind it. `between` runs after each page
 * that has another one behind it.
 * @throws AssertionError when the pages do not end.
 */
export async function walkPages<Node>(
  { api }: Pick<TestApi, "api">,
  document: string,
  path: readonly string[],
  between: "backward" | ((page: number) => Promise<void>) = async () => {},
): Promise<{ readonly nodes: readonly Node[]; readonly pageCount: number }> {
  const nodes: Node[] = [];
  const isBackward = between === "backward";
  let cursor: string | null = null;
  for (let pageCount = 1; pageCount <= PAGES_MAX; pageCount++) {
    const { data, errors } = await api.execute(
      document,
      { [isBackward ? "before" : "after"]: cursor },
      { isAdministrator: true },
    );
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    const page = path.reduce<unknown>(
      (value, key) => (value as Record<string, unknown>)[key],
      data,
    ) as PageOf<Node>;
    if (isBackward) nodes.unshift(...page.nodes);
    else nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return { nodes, pageCount };
    cursor = page.pageInfo.endCursor;
    if (!isBackward) await between(pageCount);
  }
  return expect.fail(`${path.join(".")} does not end after ${PAGES_MAX} pages`);
}
