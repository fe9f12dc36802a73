import type { Queryable } from "./keyset-page.ts";

/** How many jobs of a kind have not ended, by state. */
export interface UnfinishedJobs {
  readonly kind: string;
  readonly state: string;
  readonly count: number;
}

/** Jobs that wait or run now, counted by kind and state, whoever sees them. */
export async function unfinishedJobs({ kysely }: Queryable): Promise<readonly UnfinishedJobs[]> {
  return await kysely
    .selectFrom("job")
    .select(({ fn }) => ["kind", "state", fn.countAll<number>().as("count")])
    .where("state", "in", ["queued", "running"])
    .groupBy(["kind", "state"])
    .execute();
}
