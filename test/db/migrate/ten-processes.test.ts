import { spawn } from "node:child_process";
import { migrate, openDatabase, readMigrations } from "@perfatlas/db";
import { expect, test } from "vitest";
import { createTestDatabase } from "../test-server.ts";

test("ten processes migrating at once bring one server up to date without an error", async () => {
  const created = await createTestDatabase();
  try {
    const program = `
        import { migrate, openDatabase } from "@perfatlas/db";
        const database = await openDatabase({ url: ${JSON.stringify(created.url)} });
        console.log((await migrate(database)).length);
        await database.close();`;
    const run = () =>
      new Promise<string>((resolve, reject) => {
        const child = spawn(process.execPath, ["--input-type=module", "-e", program]);
        let text = "";
        child.stdout.on("data", (part) => {
          text += part;
        });
        child.stderr.on("data", (part) => {
          text += part;
        });
        child.on("error", reject);
        child.on("close", (code) => (code === 0 ? resolve(text) : reject(new Error(text))));
      });
    const counts = await Promise.all(Array.from({ length: 10 }, run));
    const total = counts.reduce((sum, text) => sum + Number(text), 0);
    expect(total).toBe(readMigrations().length);
    const database = await openDatabase({ url: created.url });
    expect(await migrate(database)).toEqual([]);
    await database.close();
  } finally {
    await created.drop();
  }
});
