import { sql } from "kysely";
import { rowsOf } from "../../open/rows-of.ts";
import type { Check } from "../check.ts";

const SYSTEM = {
  slug: "text",
  configurations: "integer",
  environments: "integer",
  foundConfigurations: "integer",
  foundEnvironments: "integer",
} as const;

/** Each system has as many configurations and environments as it states. */
export const totals: Check = {
  name: "totals",
  isQuick: false,
  needsNewestSchema: true,
  async find(handle) {
    const systems = await rowsOf(
      handle,
      SYSTEM,
      sql`
      select slug, configuration_count as configurations, environment_count as environments,
        (select count(*)::int from configuration where system_id = system.id) as "foundConfigurations",
        (select count(*)::int from environment where system_id = system.id) as "foundEnvironments"
      from system order by slug collate "C"`,
    );
    const faults = systems.flatMap((system) =>
      [
        ["configurations", system.configurations, system.foundConfigurations] as const,
        ["environments", system.environments, system.foundEnvironments] as const,
      ].flatMap(([what, stated, found]) =>
        stated === found ? [] : [`${system.slug} states ${stated} ${what}, has ${found}`],
      ),
    );
    return { looked: `${systems.length} systems`, faults };
  },
};
