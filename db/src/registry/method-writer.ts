import type { Citation } from "@perfatlas/modeling/space";
import { sql } from "kysely";
import type { Queryable } from "./keyset-page.ts";

/** What is said of a learner. Plain data. */
export interface NewLearner {
  readonly name: string;
  readonly title: string;
  readonly citation: Citation;
  readonly summary: string;
  readonly isDefault: boolean;
  /** Counts up with every change that can change a figure. */
  readonly version: number;
  readonly needs: Readonly<Record<string, boolean | number>>;
  /** In their order: name, type, description, default, bounds. */
  readonly declaredSettings: readonly Readonly<Record<string, unknown>>[];
}

/** What is said of a strategy that is computed here. Plain data. */
export interface NewComputedStrategy extends NewLearner {
  readonly isBaseline: boolean;
  readonly usesSources: boolean;
  readonly choosesSample: boolean;
  readonly usesLearner: boolean;
}

/**
 * Writes what is said of strategies and learners. Twice does no harm; what is stored as given is not
 * written again.
 */
export const methodWriter = {
  /** Adds or renews strategies that are computed here; ids by name, of all there are. */
  async strategies(
    { kysely }: Queryable,
    strategies: readonly NewComputedStrategy[],
  ): Promise<ReadonlyMap<string, number>> {
    const given = sql`
      jsonb_to_recordset(${strategies}::jsonb) as given (name text, title text, citation jsonb,
        summary text, "isDefault" boolean, "isBaseline" boolean, "usesSources" boolean,
        "choosesSample" boolean, "usesLearner" boolean, needs jsonb, "declaredSettings" jsonb,
        version int)`;
    const values = sql`given.title, given.citation, given.summary, given."isDefault",
      given."isBaseline", given."usesSources", given."choosesSample", given."usesLearner",
      given.needs, given."declaredSettings", given.version`;
    const columns = sql`title, citation, summary, is_default, is_baseline, uses_sources,
      chooses_sample, uses_learner, needs, declared_settings, method_version`;
    await sql`
      update strategy set (${columns}) = row(${values})
      from ${given}
      where strategy.name = given.name and strategy.origin = 'reproduced'
        and row(strategy.title, strategy.citation, strategy.summary, strategy.is_default,
          strategy.is_baseline, strategy.uses_sources, strategy.chooses_sample,
          strategy.uses_learner, strategy.needs, strategy.declared_settings,
          strategy.method_version)
        is distinct from row(${values})`.execute(kysely);
    // Those there are are left out: a number is drawn for every row, also for one that is in conflict.
    await sql`
      insert into strategy (name, origin, ${columns})
      select given.name, 'reproduced', ${values}
      from ${given}
      where not exists (
        select from strategy where strategy.name = given.name and origin = 'reproduced'
      )
      order by given.name collate "C"
      on conflict (name, origin) do nothing`.execute(kysely);
    const rows = await kysely
      .selectFrom("strategy")
      .select(["id", "name"])
      .where("origin", "=", "reproduced")
      .execute();
    return new Map(rows.map(({ name, id }) => [name, id]));
  },

  /** Adds or renews learners. */
  async learners({ kysely }: Queryable, learners: readonly NewLearner[]): Promise<void> {
    const given = sql`
      jsonb_to_recordset(${learners}::jsonb) as given (name text, title text, citation jsonb,
        summary text, "isDefault" boolean, needs jsonb, "declaredSettings" jsonb, version int)`;
    const values = sql`given.title, given.citation, given.summary, given."isDefault", given.needs,
      given."declaredSettings", given.version`;
    const columns = sql`title, citation, summary, is_default, needs, declared_settings, method_version`;
    await sql`
      update learner set (${columns}) = row(${values})
      from ${given}
      where learner.name = given.name
        and row(learner.title, learner.citation, learner.summary, learner.is_default,
          learner.needs, learner.declared_settings, learner.method_version) is distinct from row(${values})`.execute(
      kysely,
    );
    await sql`
      insert into learner (name, ${columns})
      select given.name, ${values}
      from ${given}
      where not exists (select from learner where learner.name = given.name)
      order by given.name collate "C"
      on conflict (name) do nothing`.execute(kysely);
  },
};
