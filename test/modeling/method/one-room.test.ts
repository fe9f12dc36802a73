import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { learners } from "@perfatlas/modeling/learners";
import { strategies } from "@perfatlas/modeling/transfer";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Names of learners and strategies that a source text quotes. */
function quoted(text: string): readonly string[] {
  return [...Object.keys(learners), ...Object.keys(strategies)].filter((name) =>
    text.includes(`"${name}"`),
  );
}

test("a learner or strategy is one file and a line of its list: no other file lists them", () => {
  const lists = ["learners", "transfer"].map(
    (folder) => `packages/modeling/src/${folder}/index.ts`,
  );
  const files = execFileSync("git", ["ls-files", "apps", "db/src", "packages"], { cwd: root })
    .toString()
    .split("\n")
    .filter((path) => /\.tsx?$/.test(path) && !/\/(generated|examples)\//.test(path))
    .filter((path) => existsSync(root + path));
  // What colour a known strategy has was chosen by eye, one that is not known takes another; and a report on a paper
  // names that paper's.
  const chosen = [
    "apps/web/components/charts/strategy-look.ts",
    "apps/api/src/graph/claim/opml19-claims.ts",
  ];
  const listing = files
    .filter((path) => !chosen.includes(path))
    .filter((path) => quoted(readFileSync(root + path, "utf8")).length > 3);
  expect(listing).toEqual(lists);
});
