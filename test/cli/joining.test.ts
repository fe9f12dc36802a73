import { openDatabase } from "@perfatlas/db";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Opening, openRegistry } from "../../apps/cli/src/registry/open-registry.ts";
import { readSettings } from "../../apps/cli/src/settings.ts";
import { preparedHome } from "../db/prepared-home.ts";
import { removeHome } from "./run-perfatlas.ts";

let home = "";
beforeEach(async () => {
  home = await preparedHome();
});
afterEach(() => removeHome(home));

async function change(text: string): Promise<void> {
  const database = await openDatabase({ home });
  await database.rawQuery(text);
  await database.close();
}

async function opened(opening: Opening): Promise<void> {
  const settings = readSettings({ PERFATLAS_HOME: home });
  const registry = await openRegistry(settings, () => {}, opening);
  await registry.close();
}

describe("a worker that joins a registry", () => {
  test("is refused by the names of the migrations that the registry lacks, and applies none", async () => {
    await change("delete from schema_migration where number > 15");
    const joining = opened({ isJoining: true });
    await expect(joining).rejects.toThrow(/lacks 0016-job-chunks\.sql.*`perfatlas migrate`/);
    const database = await openDatabase({ home });
    const { rows } = await database.rawQuery(
      "select max(number)::int as newest from schema_migration",
    );
    await database.close();
    expect(rows).toEqual([{ newest: 15 }]);
  });

  test("is refused by the names of methods that are of another version there, older or newer", async () => {
    await opened({});
    await change("update strategy set method_version = 7 where name = 'pooled'");
    const newer = /^strategy pooled is of version 7 in the registry and of version 1 here; use /;
    await expect(opened({ isJoining: true })).rejects.toThrow(newer);
    // Who serves a registry takes no step back either.
    await expect(opened({})).rejects.toThrow(newer);
    await change("update strategy set method_version = 1 where name = 'pooled'");
    await opened({ isJoining: true });
  });
});
