// npm run claims --workspace apps/api -- HOME
// Writes the repeats that ship from the registry in that folder, which has computed them by the commands of
// `perfatlas claims --commands`.
import { writeFile } from "node:fs/promises";
import { openDatabase } from "@perfatlas/db";
import { claimedMethods } from "./claimed-methods.ts";
import type { MethodRepeats } from "./method-repeats.ts";
import { OPML19_CLAIMS, opml19Tasks } from "./opml19-claims.ts";
import { storedRepeats } from "./stored-repeats.ts";

const [home] = process.argv.slice(2);
if (home === undefined) throw new Error("name the folder of the registry that is read");
const database = await openDatabase({ home });
try {
  const { suites, strategies } = claimedMethods();
  const repeats = (await storedRepeats(database, suites, strategies)).filter(isAsked);
  const lines = repeats.map((one) => `  ${JSON.stringify(one)},`);
  await writeFile(
    new URL("generated/opml19-repeats.ts", import.meta.url),
    [
      'import type { MethodRepeats } from "../method-repeats.ts";',
      "",
      "/** When they were computed. */",
      `export const opml19RepeatsAt = new Date(${JSON.stringify(new Date().toISOString())});`,
      "",
      "/** Repeats that ship. */",
      "export const opml19Repeats: readonly MethodRepeats[] = [",
      ...lines,
      "];",
      "",
    ].join("\n"),
  );
  console.log(`${repeats.length} methods on tasks`);
} finally {
  await database.close();
}

/** Whether a claim rests on it. */
function isAsked({ suite, subject, budget, strategy, learner }: MethodRepeats): boolean {
  return OPML19_CLAIMS.some((claim) =>
    opml19Tasks(claim.metric).some(
      (task) =>
        task.suite === suite &&
        task.budgets[subject] === budget &&
        claim.learner === learner &&
        [task.strategy, claim.other].includes(strategy),
    ),
  );
}
