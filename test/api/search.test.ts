import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "./open-test-api.ts";

let open: TestApi;
beforeAll(async () => {
  open = await openTestApi();
});
afterAll(() => open.close());

interface Group {
  readonly kind: string;
  readonly totalCount: number;
  readonly hits: readonly { readonly slug: string; readonly system: string | null }[];
}

async function search(text: string, more = ""): Promise<readonly Group[]> {
  const document = `query ($text: String!) {
    search(text: $text${more}) { kind totalCount hits { slug title detail system } } }`;
  const { data, errors } = await open.api.execute(document, { text });
  expect(errors).toBeUndefined();
  return (data as { search: Group[] }).search;
}

async function reasonOf(text: string, more = ""): Promise<unknown> {
  const document = `query ($text: String!) { search(text: $text${more}) { kind } }`;
  const { errors } = await open.api.execute(document, { text });
  return errors?.[0]?.extensions?.reason;
}

describe("a search", () => {
  test("finds what has all of its words in its name, by kind, the nearest first", async () => {
    const groups = await search("coder");
    expect(groups.map(({ kind }) => kind)).toContain("SYSTEM");
    expect(groups[0]).toMatchObject({ kind: "SYSTEM", hits: [{ slug: "coder" }] });
    const environments = groups.find(({ kind }) => kind === "ENVIRONMENT");
    expect(environments?.totalCount).toBe(environments?.hits.length);
    expect(environments?.hits.every(({ system }) => system === "coder")).toBe(true);
  });

  test("knows no case of letters and no order of words", async () => {
    const [first] = await search("coder");
    const slug = first?.hits[0]?.slug;
    expect((await search("CODER"))[0]?.hits[0]?.slug).toBe(slug);
    const words = await search("direct");
    expect(words.find(({ kind }) => kind === "STRATEGY")?.hits[0]?.slug).toBe("direct");
  });

  test("of one kind and so many says how many there are", async () => {
    const [all] = await search("coder", ", kind: ENVIRONMENT, first: 100");
    const [one, ...others] = await search("coder", ", kind: ENVIRONMENT, first: 1");
    expect(others).toEqual([]);
    expect(one?.hits).toHaveLength(1);
    expect(one?.totalCount).toBe(all?.hits.length);
  });

  test.each(["", "   ", "nowhere to be found", "%", "_", "\\", "' or 1=1 --", "\u{1f916}"])(
    "for %j finds nothing, and is no fault",
    async (text) => {
      expect(await search(text)).toEqual([]);
    },
  );

  test("for more than a name says what is legal", async () => {
    expect(await reasonOf("x".repeat(201))).toBe("SEARCH_TEXT");
    expect(await reasonOf("a ".repeat(11))).toBe("SEARCH_TEXT");
    expect(await reasonOf("a", ", first: 0")).toBe("PAGE_SIZE");
    expect(await reasonOf("a", ", first: 101")).toBe("PAGE_SIZE");
  });
});

describe("lists by name", () => {
  const slugs = async (list: string, where: string) => {
    const { data, errors } = await open.api.execute(
      `{ ${list}(first: 100, where: ${where}) { nodes { slug } } }`,
    );
    expect(errors).toBeUndefined();
    return (data as Record<string, { nodes: { slug: string }[] }>)[list]?.nodes.map((n) => n.slug);
  };

  test("hold what the text occurs in", async () => {
    expect(await slugs("systems", '{ text: "CODE" }')).toEqual(["coder"]);
    expect(await slugs("systems", '{ text: "%" }')).toEqual([]);
    expect(await slugs("systems", '{ text: "" }')).toEqual(["coder"]);
    const all = await slugs("environments", "{}");
    expect(await slugs("environments", '{ text: "coder:" }')).toEqual(all);
    expect(await slugs("environments", '{ text: "nothing of the kind" }')).toEqual([]);
  });
});

describe("the short title of an environment", () => {
  test("names the fewest axes that tell all environments of the system apart", async () => {
    const { data } = await open.api.execute(
      "{ environments(first: 100) { nodes { shortTitle hardware { title } workload { title } version { slug } } } }",
    );
    const { nodes } = (data as { environments: { nodes: Axes[] } }).environments;
    expect(new Set(nodes.map(({ shortTitle }) => shortTitle)).size).toBe(nodes.length);
    for (const { shortTitle, hardware, workload, version } of nodes) {
      const parts = shortTitle.split(" · ");
      expect([hardware.title, workload.title, version.slug]).toEqual(expect.arrayContaining(parts));
    }
  });
});

interface Axes {
  readonly shortTitle: string;
  readonly hardware: { readonly title: string };
  readonly workload: { readonly title: string };
  readonly version: { readonly slug: string };
}
