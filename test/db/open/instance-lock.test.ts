import { once } from "node:events";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseInUseError, describeInstance, openDatabase, storeDataset } from "@perfatlas/db";
import { describe, expect, test } from "vitest";
import { datasetContent } from "../store/dataset-content.ts";
import { type Message, registryFolder } from "./registry-folder.ts";

describe("a registry folder", () => {
  const folder = registryFolder();
  const { start, message, kill } = folder;

  test("is refused to a second process, which learns who has it and where it answers", async () => {
    const holder = start("hold");
    await message(holder);
    expect(await message(start("hold"))).toMatchObject({
      refused: {
        code: "DATABASE_IN_USE",
        pid: holder.pid,
        address: "http://localhost:3000",
        message: expect.stringContaining(`process ${holder.pid}`),
      },
    });
    await expect(openDatabase({ home: folder.home })).rejects.toThrow(DatabaseInUseError);
  });

  test("says who has it, and gives its key to the same user only", async () => {
    expect(await describeInstance(folder.home)).toBeUndefined();
    const holder = start("hold");
    await message(holder);
    const instance = await describeInstance(folder.home);
    expect(instance).toMatchObject({ pid: holder.pid, address: "http://localhost:3000" });
    expect(instance?.key).toMatch(/^[\w-]{43}$/);
    expect((await stat(join(folder.home, "instance.json"))).mode & 0o777).toBe(0o600);
    holder.send("close");
    await once(holder, "exit");
    expect(await describeInstance(folder.home)).toBeUndefined();
  });

  test("is free at once when its holder was killed, whatever the holder left behind", async () => {
    const holder = start("hold");
    await message(holder);
    await kill(holder);
    const left = await readFile(join(folder.home, "instance.json"), "utf8");
    // A pid can be given to another process: one that lives must not be taken for the holder.
    await writeFile(join(folder.home, "instance.json"), left.replace(/\d+/, String(process.pid)));
    expect(await describeInstance(folder.home)).toBeUndefined();
    const database = await openDatabase({ home: folder.home });
    await database.close();
  });

  test("holds every acknowledged row after its holder was killed", async () => {
    const holder = start("write");
    let acknowledged = -1;
    const enough = new Promise<void>((resolve) => {
      holder.on("message", (told: Message) => {
        if (told.acknowledged !== undefined) acknowledged = told.acknowledged as number;
        if (acknowledged >= 100) resolve();
      });
    });
    await enough;
    await kill(holder);
    const database = await openDatabase({ home: folder.home });
    const { rows } = await database.rawQuery("select slug from system");
    const slugs = new Set(rows.map(({ slug }) => slug));
    const missing = Array.from({ length: acknowledged + 1 }, (_, i) => `row-${i}`).filter(
      (slug) => !slugs.has(slug),
    );
    await database.close();
    expect(missing).toEqual([]);
  });

  test("holds nothing of an import whose process was killed, which then starts again", async () => {
    const holder = start("import");
    await message(holder);
    expect(await message(holder)).toEqual({ stored: 8 });
    await kill(holder);
    const database = await openDatabase({ home: folder.home });
    const { rows } = await database.rawQuery(
      `select (select count(*) from dataset) as datasets,
        (select count(*) from dataset_version) as versions,
        (select count(*) from configuration) as configurations,
        (select count(*) from pg_tables where tablename like 'measurement\\_v%') as partitions`,
    );
    const content = datasetContent([{ environment: 0, configuration: 1, value: 2 }]);
    const again = await storeDataset(database, content);
    await database.close();
    expect(rows).toEqual([{ datasets: 0, versions: 0, configurations: 0, partitions: 0 }]);
    expect(again).toMatchObject({ number: 1, isNew: true, measurementCount: 1 });
  });
});
