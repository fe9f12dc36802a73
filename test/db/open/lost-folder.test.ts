import type { ChildProcess } from "node:child_process";
import { cp, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describeInstance, openDatabase } from "@perfatlas/db";
import { describe, expect, test } from "vitest";
import { type Message, registryFolder } from "./registry-folder.ts";

describe("a registry folder that is open", () => {
  const folder = registryFolder();
  const { start, message, kill } = folder;
  const database = () => join(folder.home, "database");

  /** Tells of a writing process until it has stopped, and closed what it had open. */
  const stopped = (writer: ChildProcess) =>
    new Promise<Message[]>((resolve) => {
      const told: Message[] = [];
      writer.on("message", (each: Message) => {
        if (each.acknowledged === undefined) told.push(each);
        if (each.closed === true) resolve(told);
      });
    });
  const writing = async () => {
    const writer = start("write");
    await message(writer);
    await message(writer);
    return writer;
  };
  /** Size and time of each file: what a write would change. */
  const state = async (path: string) => {
    const names = await readdir(path, { recursive: true });
    const facts = names.sort().map(async (name) => {
      const { size, mtimeMs } = await stat(join(path, name));
      return `${name} ${size} ${mtimeMs}`;
    });
    return await Promise.all(facts);
  };

  test("stays its holder's when the lock file is tidied away", async () => {
    const writer = await writing();
    await rm(join(folder.home, "lock"));
    for (let i = 0; i < 2; i++) {
      expect(await message(start("hold"))).toMatchObject({
        refused: { code: "DATABASE_IN_USE", pid: writer.pid, address: "http://localhost:3000" },
      });
    }
    expect(await describeInstance(folder.home)).toMatchObject({ pid: writer.pid });
    expect(await message(writer)).toHaveProperty("acknowledged");
    await kill(writer);
    expect(await describeInstance(folder.home)).toBeUndefined();
    await (await openDatabase({ home: folder.home })).close();
  });

  test("is written no more once its database is gone, and nobody makes another over the rest", async () => {
    const writer = await writing();
    const end = stopped(writer);
    await rm(join(database(), "PG_VERSION"));
    expect(await end).toEqual([
      {
        stopped: {
          code: "DATABASE_LOST",
          message: expect.stringContaining(`${folder.home} was moved, deleted or replaced`),
        },
      },
      { closed: true },
    ]);
    await expect(openDatabase({ home: folder.home })).rejects.toThrow("lacks PG_VERSION");
  });

  test("is written no more once another database stands in its place", async () => {
    const copy = join(folder.home, "copy");
    await cp(database(), copy, { recursive: true });
    const writer = await writing();
    const end = stopped(writer);
    await rename(database(), join(folder.home, "moved"));
    await rename(copy, database());
    const [told] = await end;
    expect(told).toMatchObject({ stopped: { code: "DATABASE_LOST" } });
    const before = await state(database());
    // What it had open was closed without a word to the files that are there now.
    await wait(200);
    expect(await state(database())).toEqual(before);
    const other = await openDatabase({ home: folder.home });
    await other.close();
  });
});
