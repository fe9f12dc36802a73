import { openDatabase } from "@perfatlas/db";
import { expect, test } from "vitest";

// Nobody listens on port 1: it needs the rights of root, and its service died out.
test.each(["127.0.0.1", "localhost"])("a server that is not there is named: %s", async (host) => {
  const database = await openDatabase({ url: `postgres://nobody@${host}:1/none` });
  try {
    await expect(database.rawQuery("select 1")).rejects.toThrow(
      `no PostgreSQL answers at ${host}:1: ECONNREFUSED`,
    );
  } finally {
    await database.close();
  }
});
