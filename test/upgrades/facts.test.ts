import { type Database, migrate, versionKey } from "@perfatlas/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { factUnit } from "../../db/src/store/fact-unit.ts";
import { releases } from "../db/releases.ts";
import { openEmptyDatabase, testEngine } from "../db/test-database.ts";

/** What releases have not stored themselves: JSON that a fact can be, and texts that read as versions. */
const PLANTED = `
  update hardware set facts = '{"memoryGib": 15.5, "isShared": false, "l4t": "32.7.1-rc2", "note": "é"}'
    where id = 1;
  update workload set facts = '{"pictures": 300, "nothing": null}' where id = 1;
  update version set facts = '{"paperLabel": "v1", "none": []}' where id = 1;
  insert into version (system_id, slug)
    select 1, slug from unnest(array['3.7.6.3', 'r2389', 'v1.0-beta3', '2.31-0ubuntu9', '10.0.0', '4x A57',
      '0x10', '20241128123456', '1.0rc', 'unstated', '2026-11-28', '1.1.1k', '2.0-alpine']) as slug`;

const EARLIER = `
  select 'environment' as owner, environment_id as id, name,
    coalesce(to_jsonb(number_value), to_jsonb(text_value), to_jsonb(boolean_value)) as value
  from environment_fact
  union all select 'hardware', id, key, value from hardware, jsonb_each(facts)
  union all select 'workload', id, key, value from workload, jsonb_each(facts)
  union all select 'version', id, key, value from version, jsonb_each(facts)`;

const NOW = `
  select case when environment_id is not null then 'environment' when hardware_id is not null
      then 'hardware' when workload_id is not null then 'workload' else 'version' end as owner,
    coalesce(environment_id, hardware_id, workload_id, version_id) as id, name,
    coalesce(to_jsonb(number_value), to_jsonb(text_value), to_jsonb(boolean_value)) as value,
    version_key as "versionKey", unit
  from fact`;

type Rows = readonly Readonly<Record<string, unknown>>[];

describe.each(releases)(`facts of a registry of $name on ${testEngine}`, (release) => {
  let database: Database;
  let earlier: Rows;
  beforeAll(async () => {
    database = await openEmptyDatabase();
    await database.rawQuery(release.registry);
    await database.rawQuery(PLANTED);
    earlier = (await database.rawQuery(EARLIER)).rows;
    await migrate(database);
  });
  afterAll(() => database.close());

  test("are in one store, each with its type", async () => {
    const line = ({ owner, id, name, value }: Rows[number]) =>
      `${owner} ${id} ${name} ${JSON.stringify(value)}`;
    const expected = earlier
      .filter(({ value }) => value !== null)
      .map((row) => (Array.isArray(row.value) ? { ...row, value: "[]" } : row));
    expect(expected.length).toBeGreaterThan(20);
    const { rows } = await database.rawQuery(NOW);
    expect(rows.map(line).sort()).toEqual(expected.map(line).sort());
  });

  test("have the order and the unit that new ones get", async () => {
    const { rows } = await database.rawQuery(NOW);
    for (const { name, value, versionKey: key, unit } of rows) {
      expect(key, String(value)).toEqual(typeof value === "string" ? versionKey(value) : null);
      expect(unit, String(name)).toBe(typeof value === "number" ? factUnit(String(name)) : null);
    }
    expect(rows.filter(({ unit }) => unit === "GiB").length).toBeGreaterThan(1);
    const versions = await database.rawQuery('select slug, version_key as "key" from version');
    for (const { slug, key } of versions.rows)
      expect(key, String(slug)).toEqual(versionKey(String(slug)));
    expect(versions.rows.filter(({ key }) => key !== null).length).toBeGreaterThan(6);
  });
});
