import { openDatabase } from "@perfatlas/db";

/** Slugs of the systems that a registry holds. */
export async function storedRows(url: string): Promise<ReadonlySet<string>> {
  const database = await openDatabase({ url, connections: 1 });
  try {
    const { rows } = await database.rawQuery("select slug from system");
    return new Set(rows.map(({ slug }) => String(slug)));
  } finally {
    await database.close();
  }
}
