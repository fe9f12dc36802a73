import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { openTestDatabase } from "../test-database.ts";

test("between statements that stand in line the process hears others", async () => {
  const database = await openTestDatabase();
  await database.rawQuery("select 1");
  let isOver = false;
  let turns = 0;
  const others = (async () => {
    while (!isOver) {
      await turn();
      turns++;
    }
  })();
  await Promise.all(Array.from({ length: 100 }, () => database.rawQuery("select 1")));
  isOver = true;
  await others;
  expect(turns).toBeGreaterThan(5);
  await database.close();
});
