import { randomBytes } from "node:crypto";
import { openDatabase } from "@perfatlas/db";

/**
 * A database of its own on the server at `url`: empty and not migrated, or a copy of the one called `template`,
 * which nobody may be connected to.
 */
export async function createDatabase(
  url: string,
  template = "template1",
): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `perfatlas_test_${randomBytes(8).toString("hex")}`;
  const administrate = async (text: string) => {
    const admin = await openDatabase({ url, connections: 1 });
    await admin.rawQuery(text);
    await admin.close();
  };
  await administrate(`create database ${name} template ${template}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => administrate(`drop database ${name} with (force)`) };
}
