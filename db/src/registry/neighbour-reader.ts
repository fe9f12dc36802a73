import { anyOf } from "./any-of.ts";
import { isNewest } from "./as-of.ts";
import type { Queryable } from "./keyset-page.ts";

/** A file of a published version that has a given digest. */
export interface EqualFileRow {
  readonly sha256: string;
  readonly dataset: string;
  readonly number: number;
  readonly path: string;
}

/** What a contribution is compared with. */
export const neighbourReader = {
  /** Data sets of a system by slug, with the configurations of their newest version, largest first. */
  async datasets(db: Queryable, system: string, most: number) {
    return await db.kysely
      .selectFrom("dataset_version as version")
      .innerJoin("dataset", "dataset.id", "version.dataset_id")
      .innerJoin("system", "system.id", "dataset.system_id")
      .where("system.slug", "=", system)
      .where(isNewest("version", undefined))
      .where("version.configuration_count", "<=", most)
      .orderBy("version.configuration_count", "desc")
      .orderBy("dataset.slug")
      .limit(20)
      .select(["dataset.slug", "version.number"])
      .execute();
  },

  /** Environments of a system that readers see data of, by slug. */
  async environments({ kysely }: Queryable, system: string, most: number) {
    return await kysely
      .selectFrom("environment")
      .innerJoin("system", "system.id", "environment.system_id")
      .innerJoin("hardware", "hardware.id", "environment.hardware_id")
      .innerJoin("workload", "workload.id", "environment.workload_id")
      .innerJoin("version", "version.id", "environment.version_id")
      .where("system.slug", "=", system)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom("series")
            .innerJoin("dataset_version as held", "held.id", "series.dataset_version_id")
            .select("held.id")
            .whereRef("series.environment_id", "=", "environment.id")
            .where(isNewest("held", undefined)),
        ),
      )
      .orderBy("environment.slug")
      .limit(most)
      .select([
        "environment.id",
        "environment.slug",
        "hardware.slug as hardware",
        "workload.slug as workload",
        "version.slug as version",
        "environment.variant",
        "environment.is_simulated as isSimulated",
      ])
      .execute();
  },

  /** Facts of the environments themselves. */
  async facts({ kysely }: Queryable, environments: readonly number[]) {
    return await kysely
      .selectFrom("fact")
      .where("environment_id", "=", anyOf.numbers(environments))
      .select([
        "environment_id as environmentId",
        "name",
        "number_value as number",
        "text_value as text",
        "boolean_value as boolean",
      ])
      .execute();
  },

  /** Files of versions that readers see with one of these digests. */
  async equalFiles(
    { kysely }: Queryable,
    digests: readonly string[],
  ): Promise<readonly EqualFileRow[]> {
    return await kysely
      .selectFrom("source_file")
      .innerJoin("dataset_version as version", "version.id", "source_file.dataset_version_id")
      .innerJoin("dataset", "dataset.id", "version.dataset_id")
      .where("source_file.sha256", "=", anyOf.texts(digests))
      .where("version.state", "=", "published")
      .orderBy("dataset.slug")
      .orderBy("version.number")
      .limit(100)
      .select([
        "source_file.sha256",
        "dataset.slug as dataset",
        "version.number",
        "source_file.path",
      ])
      .execute();
  },
};
