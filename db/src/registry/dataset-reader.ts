import type { Provenance, StatedTotal } from "../datasets/descriptor.ts";
import { anyOf } from "./any-of.ts";
import { isVisible } from "./as-of.ts";
import type { Queryable } from "./keyset-page.ts";

/** A row of `dataset`. */
export interface DatasetRow {
  readonly id: number;
  readonly slug: string;
  readonly systemId: number;
  readonly systemSlug: string;
  readonly title: string;
  readonly description: string;
  readonly license: string;
  readonly licenseNote: string;
  readonly citation: unknown;
  readonly origin: string;
  readonly derivedFrom: string | null;
}

/** A row of `dataset_version` that readers see. */
export interface DatasetVersionRow {
  readonly id: number;
  readonly datasetId: number;
  readonly number: number;
  readonly digest: string;
  readonly state: string;
  readonly configurationCount: number;
  readonly measurementCount: number;
  readonly failureCount: number;
  readonly notes: readonly string[];
  readonly createdAt: Date;
}

/** What the descriptor of a version says of the totals of its source. */
export interface StatedTotalsRow {
  readonly id: number;
  readonly statedTotals: readonly StatedTotal[] | null | undefined;
}

/** Configurations of a version that were measured on one board, over its environments. */
export interface MeasuredOnRow {
  readonly datasetVersionId: number;
  readonly hardware: string;
  readonly count: number;
}

/** What the descriptor of a version says of who made its data, and what may be done with them. */
export interface VersionOriginsRow {
  readonly id: number;
  readonly license: string | null;
  readonly provenance: Provenance | null | undefined;
}

const COLUMNS = [
  "dataset.id",
  "dataset.slug",
  "dataset.system_id as systemId",
  "system.slug as systemSlug",
  "dataset.title",
  "dataset.description",
  "dataset.license",
  "dataset.license_note as licenseNote",
  "dataset.citation",
  "dataset.origin",
  "original.slug as derivedFrom",
] as const;

/** A published version, and what its data set is called. */
export interface PublishedVersionKey {
  readonly id: number;
  readonly slug: string;
  /** When it could be read. */
  readonly createdAt: Date;
}

const VERSION_COLUMNS = [
  "id",
  "dataset_id as datasetId",
  "number",
  "digest",
  "state",
  "configuration_count as configurationCount",
  "measurement_count as measurementCount",
  "failure_count as failureCount",
  "notes",
  "created_at as createdAt",
] as const;

/** Queries about data sets, their versions and source files. */
export const datasetReader = {
  /** All stored data sets by slug: there are at most some hundreds. */
  async all(db: Queryable): Promise<readonly DatasetRow[]> {
    return await selectDatasets(db).orderBy("dataset.slug").execute();
  },

  async bySlugs(db: Queryable, slugs: readonly string[]): Promise<readonly DatasetRow[]> {
    return await selectDatasets(db).where("dataset.slug", "=", anyOf.texts(slugs)).execute();
  },

  async byIds(db: Queryable, ids: readonly number[]): Promise<readonly DatasetRow[]> {
    return await selectDatasets(db).where("dataset.id", "=", anyOf.numbers(ids)).execute();
  },

  /** Versions of the data sets, newest first. */
  async versions(
    { kysely, asOf }: Queryable,
    datasets: readonly number[],
  ): Promise<readonly DatasetVersionRow[]> {
    return await kysely
      .selectFrom("dataset_version")
      .select(VERSION_COLUMNS)
      .where("dataset_id", "=", anyOf.numbers(datasets))
      .where("state", "in", ["published", "open", "retracted"])
      .$if(asOf !== undefined, (all) => all.where(isVisible("dataset_version", asOf)))
      .orderBy("dataset_id")
      .orderBy("number", "desc")
      .execute();
  },

  async versionsByIds(
    { kysely, asOf }: Queryable,
    ids: readonly number[],
  ): Promise<readonly DatasetVersionRow[]> {
    return await kysely
      .selectFrom("dataset_version")
      .select(VERSION_COLUMNS)
      .where("id", "=", anyOf.numbers(ids))
      .$if(asOf !== undefined, (all) => all.where(isVisible("dataset_version", asOf)))
      .execute();
  },

  /** Published versions with the slugs of their data sets, oldest first: there are at most some hundreds. */
  async published({ kysely }: Queryable): Promise<readonly PublishedVersionKey[]> {
    return await kysely
      .selectFrom("dataset_version")
      .innerJoin("dataset", "dataset.id", "dataset_version.dataset_id")
      .select(["dataset_version.id", "dataset.slug", "dataset_version.created_at as createdAt"])
      .where("dataset_version.state", "=", "published")
      .orderBy("dataset_version.id")
      .execute();
  },

  /** Asked for itself: a descriptor may name hundreds of files, and is read whole for it. */
  async statedTotals(
    { kysely }: Queryable,
    versions: readonly number[],
  ): Promise<readonly StatedTotalsRow[]> {
    return await kysely
      .selectFrom("dataset_version")
      .select(({ ref }) => ["id", ref("descriptor", "->").key("statedTotals").as("statedTotals")])
      .where("id", "=", anyOf.numbers(versions))
      .execute();
  },

  /** Per version and board: configurations, each counted once in every environment it was measured in. */
  async measuredOn(
    { kysely }: Queryable,
    versions: readonly number[],
  ): Promise<readonly MeasuredOnRow[]> {
    const rows = await kysely
      .selectFrom((query) =>
        query
          .selectFrom("series")
          .select(({ fn }) => [
            "dataset_version_id",
            "environment_id",
            fn.max("configuration_count").as("count"),
          ])
          .where("dataset_version_id", "=", anyOf.numbers(versions))
          .groupBy(["dataset_version_id", "environment_id"])
          .as("one"),
      )
      .innerJoin("environment", "environment.id", "one.environment_id")
      .innerJoin("hardware", "hardware.id", "environment.hardware_id")
      .select(({ fn }) => [
        "one.dataset_version_id as datasetVersionId",
        "hardware.slug as hardware",
        fn.sum("one.count").as("count"),
      ])
      .groupBy(["one.dataset_version_id", "hardware.slug"])
      .execute();
    return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }));
  },

  /** Asked for itself, as stated totals are. */
  async origins(
    { kysely }: Queryable,
    versions: readonly number[],
  ): Promise<readonly VersionOriginsRow[]> {
    return await kysely
      .selectFrom("dataset_version")
      .select(({ ref }) => [
        "id",
        ref("descriptor", "->>").key("license").as("license"),
        ref("descriptor", "->").key("provenance").as("provenance"),
      ])
      .where("id", "=", anyOf.numbers(versions))
      .execute();
  },
};

/** Those of which a version had been published by the time that is looked at. */
function selectDatasets({ kysely, asOf }: Queryable) {
  return kysely
    .selectFrom("dataset")
    .innerJoin("system", "system.id", "dataset.system_id")
    .leftJoin("dataset as original", "original.id", "dataset.derived_from_id")
    .$if(asOf !== undefined, (all) =>
      all.where(({ exists, selectFrom }) =>
        exists(
          selectFrom("dataset_version as held")
            .select("held.id")
            .whereRef("held.dataset_id", "=", "dataset.id")
            .where(isVisible("held", asOf)),
        ),
      ),
    )
    .select(COLUMNS);
}
