import { type Database, migrate, verifyRegistry } from "@perfatlas/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { releases } from "../releases.ts";
import { openEmptyDatabase, testEngine } from "../test-database.ts";

/** Data sets, runs, evaluations, tokens and jobs, as an earlier version stored them. */
const [release] = releases;
let database: Database;
beforeAll(async () => {
  database = await openEmptyDatabase();
  await database.rawQuery(release?.registry ?? "");
});
afterAll(() => database.close());

const faultsOf = async (isQuick = false) => {
  const parts = await verifyRegistry(database, { isQuick });
  return parts.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`));
};

describe(`a registry on ${testEngine}`, () => {
  test("of an earlier version is looked at as far as it can be, and says what is not applied", async () => {
    const parts = await verifyRegistry(database);
    expect(parts.flatMap(({ faults }) => faults)).toEqual([]);
    expect(parts[0]?.notes.join()).toMatch(/not applied yet: 0003-censoring/);
    expect(parts.map(({ name }) => name)).not.toContain("series");
  });

  test("that was brought up to date is sound", async () => {
    await migrate(database);
    const parts = await verifyRegistry(database);
    expect(parts.flatMap(({ faults }) => faults)).toEqual([]);
    expect(parts.map(({ name }) => name)).toEqual([
      ...["migrations", "schema", "files", "partitions", "sequences"],
      ...["tables", "keys", "nodes", "references", "counts", "totals", "series"],
      ...["contents", "jobs"],
    ]);
    expect(parts.find(({ name }) => name === "counts")?.looked).toMatch(/^[3-9] versions, 1\d\d/);
  });

  // pg_index: an index that is not ready is not written, as after a lost write.
  const unwritten = (statement: string) =>
    `update pg_index set indisready = false where indexrelid = 'task_source_pkey'::regclass;
     ${statement};
     update pg_index set indisready = true where indexrelid = 'task_source_pkey'::regclass`;
  const unchecked = (statement: string) =>
    `set session_replication_role = replica; ${statement}; set session_replication_role = origin`;
  const A_JOB = "id = (select min(id::text)::uuid from job)";

  test.each<[string, RegExp[], string, string]>([
    [
      "a migration with another text",
      [/^migrations: 0002-tokens.sql was applied with another text/],
      "update schema_migration set digest = 'x' || digest where number = 2",
      "update schema_migration set digest = substr(digest, 2) where number = 2",
    ],
    [
      "an index too few",
      [/^schema: not as it was made: CREATE INDEX run_campaign/],
      "drop index run_campaign",
      "create index run_campaign on run (campaign_id)",
    ],
    [
      "a column too few",
      [/^schema: not as it was made: create table system/],
      "alter table system rename url to link",
      "alter table system rename link to url",
    ],
    [
      "a table that fell out of its place",
      [
        /^partitions: version 1 of .* has no table of its own in measurement/,
        /^partitions: measurement_v1 is part of no data set/,
        /^counts: version 1 of .* states \d+ measurements, holds 0/,
      ],
      "alter table measurement detach partition measurement_v1",
      "alter table measurement attach partition measurement_v1 for values in (1)",
    ],
    [
      "numbers that would be given out twice",
      [/^sequences: the numbers of system go on at 1, \d is given out/],
      "select setval(pg_get_serial_sequence('system', 'id'), 1)",
      "select setval(pg_get_serial_sequence('system', 'id'), max(id)) from system",
    ],
    [
      "a row that is there twice",
      [
        /^tables: task_source has \d+ rows, its index \d+/,
        /^keys: 1 keys .* stand twice in task_s/,
      ],
      unwritten("insert into task_source select * from task_source order by task_id limit 1"),
      `delete from task_source where ctid = (select max(ctid) from task_source);
       reindex table task_source`,
    ],
    [
      "a row that names one that is not there",
      [/^references: 1 rows of fact name a environment that is not there/],
      unchecked("insert into fact (environment_id, name, text_value) values (999, 'x', 'x')"),
      "delete from fact where environment_id = 999",
    ],
    [
      "a measurement of nothing that is there",
      ["configuration", "dataset_version", "environment", "metric"].map(
        (name) => new RegExp(`^references: 1 rows of measurement name a ${name} that is not there`),
      ),
      unchecked(`insert into measurement (dataset_version_id, environment_id, metric_id,
        configuration_id, repeat, value) values (999, 999, 999, 999, 0, 1)`),
      "delete from measurement where dataset_version_id = 999",
    ],
    [
      "a table without its key",
      [/^partitions: measurement_v1 lacks PRIMARY KEY \(dataset_version_id, [^)]*\)$/],
      "alter table measurement_v1 drop constraint measurement_v1_pkey",
      `alter table measurement_v1 add primary key
         (dataset_version_id, environment_id, metric_id, configuration_id, repeat)`,
    ],
    [
      "a lost measurement",
      [/^counts: version 1 of .* states 96 measurements, holds 95/, /^series: the figures of/],
      `create table kept as select * from measurement_v1 limit 1;
       delete from measurement_v1 as stored using kept where stored.environment_id =
         kept.environment_id and stored.metric_id = kept.metric_id and
         stored.configuration_id = kept.configuration_id and stored.repeat = kept.repeat`,
      "insert into measurement_v1 select * from kept; drop table kept",
    ],
    [
      "a count that is not that of what is there",
      [/^totals: \S+ states \d+ configurations, has \d+/],
      "update system set configuration_count = configuration_count + 1 where id = 1",
      "update system set configuration_count = configuration_count - 1 where id = 1",
    ],
    [
      "a changed value",
      [/^series: the figures of \w+ in/],
      "update measurement_v1 set value = value * 1000",
      "update measurement_v1 set value = value / 1000",
    ],
    [
      "a changed description",
      [/^contents: the description of version 1 of .* was changed/],
      `update dataset_version set descriptor = jsonb_set(descriptor, '{title}', '"x"') where id = 1`,
      `update dataset_version set descriptor = jsonb_set(descriptor, '{title}', to_jsonb(title))
       from dataset where dataset.id = dataset_id and dataset_version.id = 1`,
    ],
    [
      "levels that are not those of the key",
      [/^contents: 1 configurations of .* have other levels than their keys/],
      "update configuration set key = key || ',9' where id = 1",
      "update configuration set key = substr(key, 1, length(key) - 2) where id = 1",
    ],
    [
      "a job that nobody holds",
      [/^jobs: job \w{8} \(.*\) runs, held by nobody/, /^jobs: job .* has no clear end/],
      `create table kept as select * from job; update job set state = 'running' where ${A_JOB}`,
      "update job set state = kept.state from kept where kept.id = job.id; drop table kept",
    ],
  ])("with %s is told apart from a sound one", async (_, messages, damage, undo) => {
    await database.rawQuery(damage);
    try {
      const faults = await faultsOf();
      for (const message of messages) {
        expect(faults).toContainEqual(expect.stringMatching(message));
      }
      const isExplained = (fault: string) => messages.some((message) => message.test(fault));
      expect(faults.filter((fault) => !/^series|^jobs/.test(fault) && !isExplained(fault))).toEqual(
        [],
      );
    } finally {
      await database.rawQuery(undo);
    }
    expect(await faultsOf()).toEqual([]);
  });
});
