import { expect, test } from "vitest";
import { collectGarbage } from "../../collect-garbage.ts";
import { openTestDatabase } from "../test-database.ts";

const QUERY = "select n, 'x' || n as text from generate_series(1, $1::int) as n";

test("rows that were read are kept by nobody, though the database and a transaction stay open", async () => {
  const database = await openTestDatabase();
  const read = async ({ rawQuery }: Pick<typeof database, "rawQuery">) =>
    new WeakRef((await rawQuery(QUERY, [100])).rows[0] ?? expect.unreachable());
  const outside = await read(database);
  await database.transaction(async (handle) => {
    const inside = await read(handle);
    // A driver may hold the last answer until the next one.
    await handle.rawQuery("select 1");
    await collectGarbage();
    expect(inside.deref()).toBeUndefined();
  });
  await collectGarbage();
  expect(outside.deref()).toBeUndefined();
  await database.close();
});
