import { describe, expect, test } from "vitest";
import { CitationText } from "../../../apps/web/components/layout/citation-text.tsx";
import { EmptyState } from "../../../apps/web/components/layout/empty-state.tsx";
import { PageHeading } from "../../../apps/web/components/layout/page-heading.tsx";
import { Pager } from "../../../apps/web/components/layout/pager.tsx";
import { TableRegion } from "../../../apps/web/components/layout/table-region.tsx";
import { Tag } from "../../../apps/web/components/layout/tag.tsx";
import { ChoiceLinks } from "../../../apps/web/components/leaderboard/choice-links.tsx";
import { drawn, texts } from "../drawn.ts";

describe("the heading of a page", () => {
  test("has its title alone when there is nothing else to say", () => {
    expect(drawn(PageHeading, { title: "Spear" })).toBe("<div><h1>Spear</h1></div>");
  });

  test("has the pages above it as a trail, and what it shows", () => {
    const html = drawn(PageHeading, {
      title: "10286",
      trail: [
        ["/systems", "Systems"],
        ["/systems/spear", "Spear"],
      ],
      children: "An environment.",
    });
    expect(texts(html, "nav")).toEqual(["Systems › Spear"]);
    expect(html).toContain('href="/systems/spear"');
    expect(html).toContain('<p class="lede">An environment.</p>');
  });
});

describe("the pager of a list", () => {
  const pager = (after?: string, next?: string | null) =>
    drawn(Pager, { address: "/jobs", what: "jobs", after, next });

  test("is nothing for a list of one page", () => {
    expect(pager(undefined, null)).toBe("");
    expect(pager()).toBe("");
  });

  test("leads on with the cursor escaped", () => {
    expect(pager(undefined, "a+b=")).toContain('href="/jobs?after=a%2Bb%3D"');
    expect(texts(pager(undefined, "x"), "a")).toEqual(["More jobs →"]);
  });

  test("leads back to the first page from a later one", () => {
    expect(texts(pager("x", null), "a")).toEqual(["First jobs"]);
    expect(texts(pager("x", "y"), "a")).toEqual(["First jobs", "More jobs →"]);
  });
});

describe("a citation", () => {
  const work = { authors: "A. B", title: "Faster", venue: "ASE", year: 2017, doi: null, url: null };
  const cited = (other: object) => drawn(CitationText, { work: { ...work, ...other } });

  test("leads to its DOI first, else to its address, else nowhere", () => {
    expect(cited({ doi: "10.1/x", url: "https://e.org" })).toContain(
      'href="https://doi.org/10.1/x"',
    );
    expect(cited({ url: "https://e.org/" })).toContain('href="https://e.org/"');
    expect(cited({})).not.toContain("<a");
  });

  test("says the year once", () => {
    expect(texts(cited({}), "span")).toEqual(["A. B. Faster. ASE, 2017."]);
    expect(texts(cited({ venue: "ASE 2017" }), "span")).toEqual(["A. B. Faster. ASE 2017."]);
    expect(texts(cited({ venue: "" }), "span")).toEqual(["A. B. Faster. 2017."]);
  });
});

test("an empty place says what to do, with a command where one helps", () => {
  const html = drawn(EmptyState, { what: "Nothing yet.", children: "Import some." });
  expect(html).toContain("<strong>Nothing yet.</strong>");
  expect(html).not.toContain("<pre>");
  const commanded = drawn(EmptyState, { what: "x", children: "y", command: "npx perfatlas up" });
  expect(texts(commanded, "pre")).toEqual(["npx perfatlas up"]);
});

test("a table can be reached and scrolled by keyboard, and has a name", () => {
  expect(drawn(TableRegion, { label: "Jobs", children: null })).toMatch(
    /<section [^>]*aria-label="Jobs" tabindex="0">/,
  );
});

test("a tag is plain unless it has a tone", () => {
  expect(drawn(Tag, { children: "x" })).toBe('<span class="tag tag-plain">x</span>');
  expect(drawn(Tag, { tone: "bad", children: "x" })).toContain("tag-bad");
});

test("choices are links of which one is marked; without choices there is nothing", () => {
  const choices = [
    { name: "10", address: "/l?budget=10", isChosen: false },
    { name: "20", address: "/l?budget=20", isChosen: true },
  ];
  const html = drawn(ChoiceLinks, { name: "Budget", choices });
  expect(html).toMatch(/<a aria-current="true" href="\/l\?budget=20">20<\/a>/);
  expect(html.match(/aria-current/g)).toHaveLength(1);
  expect(drawn(ChoiceLinks, { name: "Budget", choices: [] })).toBe("");
});
