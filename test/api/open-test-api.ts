import { type Api, type ApiOptions, createApi } from "@perfatlas/api";
import type { Database } from "@perfatlas/db";
import { importDataset } from "@perfatlas/db/importers";
import { openTestDatabase } from "../db/test-database.ts";
import { coderDataset } from "./coder-dataset.ts";

/** An API over a registry of its own. */
export interface TestApi {
  readonly api: Api;
  readonly database: Database;
  /** Errors that the API kept from its clients. */
  readonly reported: unknown[];
  close(): Promise<void>;
}

/** The instance key of the API that `openTestApi` opens. */
export const ADMINISTRATOR_KEY = "key-of-the-test-which-is-long-enough-for-nobody-to-guess-it";

/** Opens an API over an empty registry, or one that holds the coder's runs. */
export async function openTestApi(
  options: Partial<ApiOptions> & { readonly isFilled?: boolean } = {},
): Promise<TestApi> {
  const { isFilled = true, ...given } = options;
  const database = given.database ?? (await openTestDatabase());
  const { descriptor, source } = await coderDataset();
  if (isFilled) await importDataset(database, descriptor, source);
  const reported: unknown[] = [];
  const api = await createApi({
    database,
    revision: "test",
    source,
    descriptors: [descriptor],
    administratorKey: ADMINISTRATOR_KEY,
    // What a document reads must not depend on those before it.
    rowsKept: 0,
    report: (_incident, error) => reported.push(error),
    ...given,
  });
  return {
    api,
    database,
    reported,
    async close() {
      await api.close();
      await database.close();
    },
  };
}
