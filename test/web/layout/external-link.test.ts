import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ExternalLink } from "../../../apps/web/components/layout/external-link.tsx";
import { PageLink } from "../../../apps/web/components/link/page-link.tsx";
import { drawn } from "../drawn.ts";

const web = fileURLToPath(new URL("../../../apps/web/", import.meta.url));
const link = (address: string) => drawn(ExternalLink, { address, children: "words" });

describe("an address that comes from data", () => {
  test.each(["https://example.org/a?b=c#d", "http://[::1]:80/", "HTTPS://EXAMPLE.ORG"])(
    "%s is a link",
    (address) => {
      expect(link(address)).toBe(`<a href="${address}">words</a>`);
    },
  );

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " \tjavascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://example.org/x",
    "//example.org",
    "/systems",
    "",
    "no address",
  ])("%j stays words", (address) => {
    expect(link(address)).toBe("words");
  });

  test.each(["/systems?q=a#b", "#content", "/"])("%s is of this site", (href) => {
    expect(drawn(PageLink, { href, children: "words" })).toBe(`<a href="${href}">words</a>`);
  });

  test.each([
    "//example.org",
    "/\\\\example.org",
    "https://example.org",
    "javascript:alert(1)",
    "",
  ])("%j is never of this site", (href) => {
    expect(drawn(PageLink, { href, children: "words" })).toBe("words");
  });

  test("is led to by this component alone: all other links are the site's own", () => {
    const anchors = globSync("{app,components}/**/*.tsx", { cwd: web }).flatMap(
      (path) =>
        readFileSync(`${web}${path}`, "utf8")
          .match(/<a\s/g)
          ?.map(() => path.replace("components/", "")) ?? [],
    );
    expect(anchors.sort()).toEqual([
      "figure/figure.tsx", // The files of the figure.
      "layout/external-link.tsx",
      "layout/file-link.tsx", // To a file of this server.
      "layout/site-frame.tsx", // To the content of the same page.
      "leaderboard/leaderboard-table.tsx", // To the meaning of a figure, twice.
      "leaderboard/leaderboard-table.tsx",
      "link/page-link.tsx", // To this site, whatever the address says.
    ]);
  });

  test("is never markup: no component writes HTML by hand, and none has a style of its own", () => {
    const sources = globSync("{app,components}/**/*.tsx", { cwd: web });
    const found = sources.filter((path) =>
      /dangerouslySetInnerHTML|style=|innerHTML|\bon[A-Z]\w+=\{?"/.test(
        readFileSync(`${web}${path}`, "utf8"),
      ),
    );
    // JSON in which "<" is written otherwise; its own test puts an end of its element in.
    expect(found).toEqual(["components/dataset/dataset-json-ld.tsx"]);
  });
});
