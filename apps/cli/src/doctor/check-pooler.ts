import { type InspectedServer, keepsStatements } from "@perfatlas/db";
import type { Finding } from "./finding.ts";

/** Whether the address says that a pooler stands before the server when one does, and what it swallows. */
export async function checkPooler(
  url: string,
  {
    isBehindPooler,
    hasDeadlines,
    hasTransactions,
  }: Pick<InspectedServer, "isBehindPooler" | "hasDeadlines" | "hasTransactions">,
): Promise<readonly Finding[]> {
  const about = "pooler";
  const isSaid = new URL(url).searchParams.get("pooler") === "transaction";
  if (!hasTransactions)
    return [
      {
        ...{ about, level: "fault", says: "a pooler answers that takes no transactions" },
        remedy: "set its pool_mode to transaction, and add pooler=transaction to the address",
      },
    ];
  if (!isBehindPooler && !isSaid) return [];
  if (!isBehindPooler)
    return [
      {
        ...{
          about,
          level: "warning",
          says: "the address has pooler=transaction, and none answers",
        },
        remedy: "remove it: statements are planned anew each time, and have no deadline of ours",
      },
    ];
  if (!isSaid && (await keepsStatements(url)) !== true)
    return [
      {
        ...{ about, level: "fault", says: "a pooler answers that mixes up statements with names" },
        remedy:
          "add pooler=transaction to the address; or take pgbouncer 1.21 or later and set max_prepared_statements",
      },
    ];
  if (!hasDeadlines)
    return [
      {
        ...{ about, level: "warning", says: "a pooler answers; statements have no deadline" },
        remedy: "`alter role NAME set statement_timeout = '30s'` on the server",
      },
    ];
  return [{ about, level: "ok", says: "a pooler answers, and statements have a deadline" }];
}
