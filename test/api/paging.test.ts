import { buildApiSchema } from "@perfatlas/api";
import { type Database, jobRecord, storeDataset, tokenWriter } from "@perfatlas/db";
import { isObjectType } from "graphql";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { datasetContent, type Measured } from "../db/store/dataset-content.ts";
import { storeCoderEvaluations } from "./coder-evaluations.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";
import { walkPages } from "./walk-pages.ts";

/** Every connection of the schema, and where a document finds one that has several pages. */
const LISTS: Readonly<Record<string, readonly [...around: string[], list: string]>> = {
  "Query.allHardware": ["allHardware()"],
  "Query.auditLog": ["auditLog()"],
  "Query.contributions": ["contributions()"],
  "Query.datasets": ["datasets()"],
  "Query.environments": ["environments()"],
  "Query.evaluations": ["evaluations()"],
  "Query.jobs": ["jobs()"],
  "Query.measurements": ['measurements(environment: "example:h:w0:1.0", metric: "time")'],
  "Query.suites": ["suites()"],
  "Query.systems": ["systems()"],
  "Query.tasks": ["tasks()"],
  "Query.tokensConnection": ["tokensConnection()"],
  "Query.versions": ["versions()"],
  "Query.workloads": ["workloads()"],
  "ContributionReport.findings": [
    'contributions(first: 1, dataset: "offered-2")',
    "nodes",
    "report",
    "findings()",
  ],
  "DataContribution.events": ['contributions(first: 1, dataset: "offered-2")', "nodes", "events()"],
  "Dataset.versionsConnection": ['dataset(slug: "one")', "versionsConnection()"],
  "DatasetVersion.files": ['dataset(slug: "one")', "newestVersion", "files()"],
  "Environment.measurements": [
    'environment(slug: "example:h:w0:1.0")',
    'measurements(metric: "time")',
  ],
  "Environment.seriesConnection": ['environment(slug: "example:h:w0:1.0")', "seriesConnection()"],
  "Hardware.environments": ['hardware(slug: "h")', "environments()"],
  "Leaderboard.rowsConnection": [
    'leaderboard(suite: "coding", subject: "coder")',
    "rowsConnection()",
  ],
  "Suite.tasks": ['suite(slug: "coding")', "tasks()"],
  "System.configurations": ['system(slug: "coder")', "configurations()"],
  "System.datasets": ['system(slug: "example")', "datasets()"],
  "System.environmentPairs": ['system(slug: "coder")', "environmentPairs()"],
  "System.environments": ['system(slug: "coder")', "environments()"],
  "System.options": ['system(slug: "coder")', "options()"],
  "System.versions": ['system(slug: "coder")', "versions()"],
  "System.workloads": ['system(slug: "example")', "workloads()"],
  "Version.environments": [
    'versions(first: 1, where: { slugIn: ["1.0"], systemIn: ["coder"] })',
    "nodes",
    "environments()",
  ],
  "Workload.environments": [
    'workloads(first: 1, where: { slugIn: ["w0"], systemIn: ["apart"] })',
    "nodes",
    "environments()",
  ],
};

let open: TestApi;
beforeAll(async () => {
  open = await openTestApi();
  await storeCoderEvaluations(open.database);
  await storeTies(open.database);
  await storeContributions(open.database);
});
afterAll(() => open.close());

/** Rows that only the last column of a keyset tells apart. */
async function storeTies(database: Database): Promise<void> {
  const measured: readonly Measured[] = [3, 0, 2].flatMap((configuration) =>
    [0, 1].map((repeat) => ({ environment: 0, configuration, repeat, value: configuration + 1 })),
  );
  for (const [i, id] of ["one", "two", "three"].entries()) {
    const other = { ...measured[0], environment: 0, configuration: 1, value: i } as Measured;
    await storeDataset(database, datasetContent([...measured, other], { id }));
  }
  await storeDataset(database, datasetContent(measured, { id: "four", system: "apart" }));
  // Of one moment, in an order that is not that of their IDs.
  for (const digit of ["7", "2", "9", "4", "1"]) {
    const id = `${digit.repeat(8)}-0000-4000-8000-000000000000`;
    const job = { kind: "import-dataset", subject: "one", payload: {}, digest: id, waitsFor: [] };
    await jobRecord.insert(database, { ...job, id, tokenId: null });
  }
  await sql`update job set created_at = '2026-01-02T03:04:05.678901Z'`.execute(database.kysely);
  // Few rows as they are, the planner sorts them instead of reading an index that has an order.
  await sql`analyze job`.execute(database.kysely);
  await sql`insert into source_file (dataset_version_id, path, sha256, bytes, row_count)
    select version.id, 'more-' || n, repeat('a', 64), n, 1
    from dataset join dataset_version as version on version.dataset_id = dataset.id, generate_series(1, 7) as n
    where slug = 'one'`.execute(database.kysely);
  for (const number of [3, 1, 2]) {
    await sql`insert into suite (slug, number, title, protocol)
      values ('again', ${number}, 'Again', '{"name": "none", "repeats": 1}')`.execute(
      database.kysely,
    );
  }
  const more = ["x", "y", "z"];
  await database.rawQuery(
    `insert into environment (slug, system_id, hardware_id, workload_id, version_id, variant)
     select environment.slug || more, system_id, hardware_id, workload_id, version_id, more
     from environment, unnest($1::text[]) as more where environment.slug = 'apart:h:w0:1.0'`,
    [more],
  );
  await database.rawQuery(
    `insert into version (system_id, slug) select system.id, more
     from system, unnest($1::text[]) as more where system.slug = 'coder'`,
    [more],
  );
  await database.rawQuery(
    `insert into dataset_version (dataset_id, number, digest, descriptor, state)
     select dataset_id, n, repeat(n::text, 64), descriptor, 'retracted'
     from dataset_version join dataset on dataset.id = dataset_id, generate_series(2, 4) as n
     where dataset.slug = 'one'`,
  );
  for (const [i, name] of more.entries()) {
    await tokenWriter.create(database, {
      name,
      hash: String(i).repeat(64),
      scope: ["read"],
      expiresAt: null,
    });
  }
  await sql`insert into task (suite_id, slug, subject, dataset_id, target_number, budgets, protocol_id)
    select suite_id, slug || '/more', subject, dataset_id, target_number + 10, budgets, protocol_id
    from task`.execute(database.kysely);
}

/** Contributions of one moment, of which one has a history and a report. */
async function storeContributions(database: Database): Promise<void> {
  await sql`insert into contribution
      (id, kind, state, dataset_slug, title, descriptor, license, request_digest, part_bytes, created_at)
    select gen_random_uuid(), 'files', 'withdrawn', 'offered-' || n, 'Offered', '', 'CC0-1.0',
      repeat('0', 64), 1, '2026-01-01'
    from generate_series(1, 4) as n`.execute(database.kysely);
  const one = sql`select id from contribution where dataset_slug = 'offered-2'`;
  await sql`insert into contribution_event (contribution_id, actor, state_after, reason)
    select (${one}), 'ann', 'draft', n::text from generate_series(1, 4) as n`.execute(
    database.kysely,
  );
  await sql`insert into contribution_run (contribution_id, run_id, content_hash, item)
    select (${one}), gen_random_uuid(), repeat('0', 64), jsonb_build_object('startedAt', '2026-01-01',
      'configuration', '{}'::jsonb, 'values', '{}'::jsonb, 'failures', '{}'::jsonb,
      'health', '{"status": "healthy", "causes": []}'::jsonb)
    from generate_series(1, 4)`.execute(database.kysely);
  await sql`insert into contribution_report (contribution_id, code_revision, configuration_count,
      measurement_count, failure_count, error_count, warning_count, note_count, is_complete)
    values ((${one}), 'test', 0, 0, 0, 4, 0, 0, true)`.execute(database.kysely);
  await sql`insert into contribution_finding (contribution_id, position, severity, code, message)
    select (${one}), n, 'error', 'ODD', n::text from generate_series(1, 4) as n`.execute(
    database.kysely,
  );
}

/** What tells nodes apart that have no ID. */
const NODES: Readonly<Record<string, string>> = {
  events: "reason",
  findings: "message",
  environmentPairs: "source { id } target { id }",
  files: "path",
  measurements: "configuration { key } repeat value datasetVersion { id }",
  rowsConnection: "budget strategy { name origin } learner settings",
  auditLog: "happenedAt action object after",
  seriesConnection: "metric { name } datasetVersion { id }",
};

/** The document that pages through a list, and the path of the list in its answer. */
function paged(
  name: string,
  size: number,
  end: "first" | "last" = "first",
): { document: string; path: readonly string[] } {
  const places = LISTS[name] as readonly string[];
  const node = NODES[name.split(".")[1] ?? ""] ?? "id";
  const cursor = end === "first" ? "after: $after" : "before: $before";
  const list = places.at(-1)?.replace("(", `(${end}: ${size}, ${cursor}, `);
  const info =
    end === "first"
      ? "hasNextPage endCursor"
      : "hasNextPage: hasPreviousPage endCursor: startCursor";
  const inner = `${list} { nodes { ${node} } pageInfo { ${info} } }`;
  const text = places.slice(0, -1).reduceRight((inside, place) => `${place} { ${inside} }`, inner);
  return {
    document: `query Q(${cursor.slice(cursor.indexOf("$"))}: String) { ${text} }`,
    path: places.flatMap((place) =>
      place === "nodes" ? ["nodes", "0"] : [place.replace(/\(.*/, "")],
    ),
  };
}

describe("a connection", () => {
  test("of the schema is one of the lists that are paged here", () => {
    const types = Object.values(buildApiSchema().getTypeMap()).filter(isObjectType);
    const connections = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => String(field.type).endsWith("Connection!"))
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(connections.sort()).toEqual(Object.keys(LISTS).sort());
  });

  test.each(Object.keys(LISTS))(
    "%s gives each node once, in one order, by pages of any size",
    async (name) => {
      const read = (first: number) => {
        const { document, path } = paged(name, first);
        return walkPages<unknown>(open, document, path);
      };
      const whole = await read(100);
      const count = whole.nodes.length;
      expect(whole.pageCount).toBe(1);
      expect(count).toBeGreaterThan(2);
      expect(new Set(whole.nodes.map((node) => JSON.stringify(node))).size).toBe(count);
      for (const first of [1, 2, count - 1, count]) {
        const { nodes, pageCount } = await read(first);
        expect(nodes).toEqual(whole.nodes);
        expect(pageCount).toBe(Math.ceil(count / first));
      }
      for (const last of [1, 2, count]) {
        const { document, path } = paged(name, last, "last");
        const { nodes, pageCount } = await walkPages<unknown>(open, document, path, "backward");
        expect(nodes).toEqual(whole.nodes);
        expect(pageCount).toBe(Math.ceil(count / last));
      }
    },
  );

  test.each(Object.keys(LISTS))("%s says how many nodes it has", async (name) => {
    const { document, path } = paged(name, 100);
    const counted = document.replace("pageInfo", "totalCount totalCountIsEstimate pageInfo");
    const answer = await open.api.execute(counted, {}, { isAdministrator: true });
    const list = path.reduce(
      (value, key) => (value as Record<string, unknown>)[key],
      answer.data as unknown,
    );
    const { nodes, ...said } = list as { nodes: unknown[]; totalCount: number };
    expect(said).toMatchObject({ totalCount: nodes.length, totalCountIsEstimate: false });
  });

  test.each(Object.keys(LISTS))("%s is refused without a size, and with two", async (name) => {
    const { document } = paged(name, 3);
    for (const size of ["", "first: null,", "first: 1, last: 1,", "last: 0,"]) {
      const { errors } = await open.api.execute(
        document.replace("first: 3,", size),
        {},
        { isAdministrator: true },
      );
      expect(errors, size).toMatchObject([{ extensions: { reason: "PAGE_SIZE" } }]);
    }
  });
});
