import { type Database, neighbourReader } from "@perfatlas/db";
import type { PlacedEnvironment } from "@perfatlas/modeling/analysis";

/** An environment that data are published of. */
export interface PublishedEnvironment {
  readonly slug: string;
  readonly placed: PlacedEnvironment;
}

/** The environments of a system that readers see data of, with their facts; at most 500. */
export async function publishedEnvironments(
  database: Database,
  system: string,
): Promise<readonly PublishedEnvironment[]> {
  const rows = await neighbourReader.environments(database, system, 500);
  const facts = await neighbourReader.facts(
    database,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, slug, hardware, workload, version, variant, isSimulated }) => ({
    slug,
    placed: {
      system,
      hardware,
      workload,
      version,
      variant,
      isSimulated,
      facts: Object.fromEntries(
        facts.flatMap((fact) => {
          const value = fact.number ?? fact.text ?? fact.boolean;
          return fact.environmentId === id && value !== null ? [[fact.name, value]] : [];
        }),
      ),
    },
  }));
}
