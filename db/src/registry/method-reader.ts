import type { Citation } from "@perfatlas/modeling/space";
import { sql } from "kysely";
import { anyOf } from "./any-of.ts";
import type { Queryable } from "./keyset-page.ts";

/** What is said of a strategy or learner, beside its name. */
interface MethodRow {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly citation: Citation;
  readonly isDefault: boolean;
  /** In their order: name, type, description, default, bounds. */
  readonly declaredSettings: readonly Readonly<Record<string, unknown>>[];
}

/** A row of `strategy`; what is null is not known of it, as of a paper's figures. */
export interface StrategyRow extends MethodRow {
  readonly origin: string;
  readonly isBaseline: boolean;
  readonly summary: string | null;
  readonly usesSources: boolean | null;
  readonly choosesSample: boolean | null;
  readonly usesLearner: boolean | null;
  readonly needs: Readonly<Record<string, unknown>> | null;
}

/** A row of `learner`. */
export interface LearnerRow extends MethodRow {
  readonly summary: string;
  readonly needs: Readonly<Record<string, unknown>>;
}

const BOTH = [
  "id",
  "name",
  "title",
  "citation",
  "summary",
  "is_default as isDefault",
  "needs",
  "declared_settings as declaredSettings",
] as const;
const STRATEGY = [
  ...BOTH,
  "origin",
  "is_baseline as isBaseline",
  "uses_sources as usesSources",
  "chooses_sample as choosesSample",
  "uses_learner as usesLearner",
] as const;

/** Names as their bytes sort them, whatever the language of the database. */
const NAME = sql`name collate "C"`;

/** Queries about strategies and learners. */
export const methodReader = {
  /** The versions of all strategies that are computed here, and of all learners. */
  async versions({ kysely }: Queryable) {
    const columns = ["name", "method_version as version"] as const;
    const strategies = kysely.selectFrom("strategy").select(columns).orderBy(NAME);
    return {
      strategies: await strategies.where("origin", "=", "reproduced").execute(),
      learners: await kysely.selectFrom("learner").select(columns).orderBy(NAME).execute(),
    };
  },

  async strategiesByIds(
    { kysely }: Queryable,
    ids: readonly number[],
  ): Promise<readonly StrategyRow[]> {
    return await kysely
      .selectFrom("strategy")
      .select(STRATEGY)
      .where("id", "=", anyOf.numbers(ids))
      .execute();
  },

  /** All strategies: those computed here, those that are published, those of other people; by name. */
  async strategies({ kysely }: Queryable): Promise<readonly StrategyRow[]> {
    return await kysely
      .selectFrom("strategy")
      .select(STRATEGY)
      .orderBy(sql`array_position(array['reproduced', 'published', 'submitted'], origin)`)
      .orderBy(NAME)
      .execute();
  },

  async learnersByIds(
    { kysely }: Queryable,
    ids: readonly number[],
  ): Promise<readonly LearnerRow[]> {
    return await kysely
      .selectFrom("learner")
      .select(BOTH)
      .where("id", "=", anyOf.numbers(ids))
      .execute();
  },

  /** All learners by name. */
  async learners({ kysely }: Queryable): Promise<readonly LearnerRow[]> {
    return await kysely.selectFrom("learner").select(BOTH).orderBy(NAME).execute();
  },
};
