import { sql } from "kysely";
import type { Handle } from "../open/database.ts";

/** Counts what a system has anew, after something of it came; readers take the count that is stored. */
export async function countSystem({ kysely }: Handle, systemId: number): Promise<void> {
  await sql`
    update system set configuration_count = configurations, environment_count = environments
    from (select
      (select count(*) from configuration where system_id = ${systemId}) as configurations,
      (select count(*) from environment where system_id = ${systemId}) as environments) as counted
    where id = ${systemId}
      and (configuration_count, environment_count) is distinct from (configurations, environments)`.execute(
    kysely,
  );
}
