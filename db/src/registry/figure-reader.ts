import { sql } from "kysely";
import { anyOf } from "./any-of.ts";
import type { Queryable } from "./keyset-page.ts";

/** A row of `figure`. */
export interface FigureRow {
  readonly id: number;
  readonly subjectDigest: string;
  readonly kind: string;
  readonly methodVersion: number;
  readonly inputDigest: string;
  readonly codeRevision: string;
  /** Null: the data give none; `refusalCode` and `refusal` say why. */
  readonly result: unknown;
  readonly refusalCode: string | null;
  readonly refusal: string | null;
  readonly computeSeconds: number;
  readonly computedAt: Date;
}

/** What a stored figure was computed by and from. */
export type FigureStamp = Pick<FigureRow, "subjectDigest" | "methodVersion" | "inputDigest">;

/** What a version of a data set puts into the figures of an environment and metric. */
export interface FigureInputRow {
  readonly versionId: number;
  readonly dataset: string;
  readonly number: number;
  readonly digest: string;
  /** published, or open: more may come. */
  readonly state: string;
}

/** An environment and metric that the newest version of a data set has series of. */
export interface MeasuredSubjectRow {
  readonly environmentId: number;
  readonly metricId: number;
}

/** Queries about stored figures. */
export const figureReader = {
  /** Figures by the digests of their subjects; what was never computed is left out. */
  async bySubjects(
    { kysely }: Queryable,
    digests: readonly string[],
  ): Promise<readonly FigureRow[]> {
    return await kysely
      .selectFrom("figure")
      .select([
        "id",
        "subject_digest as subjectDigest",
        "kind",
        "method_version as methodVersion",
        "input_digest as inputDigest",
        "code_revision as codeRevision",
        "result",
        "refusal_code as refusalCode",
        "refusal",
        "compute_seconds as computeSeconds",
        "computed_at as computedAt",
      ])
      .where("subject_digest", "=", anyOf.texts(digests))
      .execute();
  },

  /** Of many figures at once, without their results. */
  async stamps({ kysely }: Queryable, digests: readonly string[]): Promise<readonly FigureStamp[]> {
    return await kysely
      .selectFrom("figure")
      .select([
        "subject_digest as subjectDigest",
        "method_version as methodVersion",
        "input_digest as inputDigest",
      ])
      .where("subject_digest", "=", anyOf.texts(digests))
      .execute();
  },

  /**
   * What a front page may show of a kind: of the stored figures with a result, not simulated, that of most
   * configurations; undefined when there is none. An influence model that explains little is no example.
   */
  async highlight({ kysely }: Queryable, kind: "influence" | "relatedness") {
    const size =
      kind === "influence"
        ? sql<number>`(figure.result -> 'sample' ->> 'valueCount')::float8`
        : sql<number>`(figure.result ->> 'sharedCount')::float8`;
    return await kysely
      .selectFrom("figure")
      .innerJoin("environment", "environment.id", "figure.environment_id")
      .select([
        "figure.environment_id as environmentId",
        "figure.target_id as targetId",
        "figure.metric_id as metricId",
      ])
      .where("figure.kind", "=", kind)
      .where("figure.result", "is not", null)
      .where("figure.metric_id", "is not", null)
      .where("environment.is_simulated", "=", false)
      .$if(kind === "influence", (all) =>
        all.where(sql<boolean>`(figure.result ->> 'rSquared')::float8 >= 0.5`),
      )
      .orderBy(size, "desc")
      .orderBy("figure.id")
      .executeTakeFirst();
  },

  /** The versions of data sets that figures are computed from. */
  async inputs(
    { kysely }: Queryable,
    versionIds: readonly number[],
  ): Promise<readonly FigureInputRow[]> {
    return await kysely
      .selectFrom("dataset_version as version")
      .innerJoin("dataset", "dataset.id", "version.dataset_id")
      .select([
        "version.id as versionId",
        "dataset.slug as dataset",
        "version.number",
        "version.digest",
        "version.state",
      ])
      .where("version.id", "=", anyOf.numbers(versionIds))
      .execute();
  },

  /** What the newest version of a data set measured, metric by metric; empty when it is not loaded. */
  async measuredIn({ kysely }: Queryable, dataset: string): Promise<readonly MeasuredSubjectRow[]> {
    return await kysely
      .selectFrom("series")
      .select(["environment_id as environmentId", "metric_id as metricId"])
      .where("dataset_version_id", "=", ({ selectFrom }) =>
        selectFrom("dataset_version as version")
          .innerJoin("dataset", "dataset.id", "version.dataset_id")
          .select("version.id")
          .where("dataset.slug", "=", dataset)
          .where("version.state", "in", ["published", "open"])
          .orderBy("version.number", "desc")
          .limit(1),
      )
      .orderBy("metric_id")
      .orderBy("environment_id")
      .execute();
  },
};
