import {
  auditLog,
  contributionParts,
  contributionReader,
  contributionReportReader,
  contributionRuns,
  seeingAll,
} from "@perfatlas/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApiSchema } from "../../../apps/api/src/graph/schema.ts";
import { subscribe } from "../live/event-stream.ts";
import {
  type HiddenRegistry,
  openHiddenRegistry,
  VIEWERS,
  type Viewer,
} from "./hidden-registry.ts";
import { callsOf, walkSchema } from "./walked-documents.ts";
import { walkRoutes } from "./walked-routes.ts";

/** Who reads what ann has offered, what she asked for herself, and what is the administrator's. */
const MAY_READ: Readonly<Record<keyof HiddenRegistry["marks"], readonly Viewer[]>> = {
  contributed: ["owner", "curator", "administrator"],
  asked: ["owner", "administrator"],
  administered: ["administrator"],
};
const KINDS = ["contributed", "asked", "administered"] as const;
/** Types that mutations and subscriptions alone answer. */
const ANSWERS =
  /Payload$|^(EntryComparison|ItemVerdict|RepeatScore|Subscription|UploadResult|UserError)$/;
/** Types of rows that not everybody sees: a walk that comes to none of one has shown nothing of it. */
const HIDDEN = [
  ...["DataContribution", "ContributionEvent", "ContributionFile", "ContributionReport"],
  ...["ContributionRun", "Job", "Token", "AuditEntry"],
];
/** Types of what somebody asked for of data that everybody sees: a walk that finds them empty has shown nothing, either. */
const ASKED_FOR = [
  ...["Advice", "AdvisedConfiguration", "AdvisedValue", "AdvisedSource", "TransferEffect"],
  ...["Suggestion", "Outlook", "Estimate", "Export", "ExportedVersion", "HardwareFigure"],
];

let open: HiddenRegistry;
beforeAll(async () => {
  open = await openHiddenRegistry();
}, 300_000);
afterAll(async () => {
  expect(open.reported).toEqual([]);
  await open.close();
});

/** The marks that a text holds. */
function found(text: string, kind: keyof typeof open.marks): readonly string[] {
  return open.marks[kind].filter((mark) => text.includes(mark));
}

/** Marks that a viewer may not see, but sees in an answer; what was asked with comes back in refusals. */
function leaked(viewer: Viewer, answer: string, asked: string): readonly string[] {
  return KINDS.filter((kind) => !MAY_READ[kind].includes(viewer))
    .flatMap((kind) => found(answer, kind))
    .filter((mark) => !asked.includes(mark));
}

interface Answer {
  readonly data: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { code: string } }[];
}

/** What a viewer is answered, and what the texts of it say. */
async function answered(viewer: Viewer, document: string) {
  const answer = await open.ask<unknown>(document, {}, open.keyOf(viewer));
  const { data, errors = [] } = answer as Answer;
  const text = JSON.stringify(data ?? null) + errors.map(({ message }) => message).join();
  return { data, errors, text };
}

/** Every node list that was read to its end has as many nodes as its count says. */
function miscounted(value: unknown, path = ""): readonly string[] {
  if (value === null || typeof value !== "object") return [];
  const { totalCount, nodes } = value as { totalCount?: number; nodes?: readonly unknown[] };
  const isOff =
    totalCount !== undefined && nodes !== undefined && nodes.length < Math.min(20, totalCount);
  return [
    ...(isOff ? [`${path}: ${nodes.length} of ${totalCount}`] : []),
    ...Object.entries(value).flatMap(([key, each]) => miscounted(each, `${path}/${key}`)),
  ];
}

describe("what a reader sees", () => {
  test.each(VIEWERS)(
    "%s: of every field of the schema no more, and no less, than is theirs",
    async (viewer) => {
      const { documents, fields, unreached } = walkSchema(buildApiSchema(), open.texts);
      expect(unreached.filter((name) => !ANSWERS.test(name.split(".")[0] ?? ""))).toEqual([]);
      let all = "";
      const odd: string[] = [];
      for (const document of documents) {
        const { data, errors, text } = await answered(viewer, document);
        odd.push(...leaked(viewer, text, document).map((mark) => `${document} answers ${mark}`));
        const faults = errors.filter(({ extensions }) =>
          /VALIDATION|INTERNAL|RATE|COSTLY|DEADLINE/.test(extensions.code),
        );
        odd.push(...faults.map(({ message }) => `${document}: ${message}`));
        odd.push(...miscounted(data).map((each) => `${document}: ${each}`));
        all += text;
      }
      expect(odd).toEqual([]);
      for (const kind of KINDS)
        if (MAY_READ[kind].includes(viewer)) expect(found(all, kind)).toEqual(open.marks[kind]);
      const unseen = [...HIDDEN, ...ASKED_FOR].filter(
        (name) => !all.includes(`"__typename":"${name}"`),
      );
      if (viewer === "administrator") expect(unseen).toEqual([]);
      process.stdout.write(`${viewer}: ${fields} fields in ${documents.length} documents\n`);
    },
    300_000,
  );

  test.each(VIEWERS)("%s: of the progress of jobs no more, and no less", async (viewer) => {
    const token = open.keyOf(viewer);
    const jobs = [
      ...open.jobIds.map((id) => ({ id, readers: MAY_READ.contributed })),
      { id: open.adviceId, readers: MAY_READ.asked },
    ];
    for (const { id, readers } of jobs) {
      const query = "subscription ($id: ID!) { jobProgress(id: $id) { id } }";
      const options = { variables: { id }, ...(token === undefined ? {} : { token }) };
      const stream = await subscribe(open.base, query, options);
      const first = await stream.next();
      stream.leave();
      const job = readers.includes(viewer) ? { id } : null;
      expect(first?.data?.data).toEqual({ jobProgress: job });
    }
  });

  test.each(VIEWERS)(
    "%s: of every route no more, and no less, than is theirs",
    async (viewer) => {
      const routes = walkRoutes(open.api.router);
      expect(routes.length).toBeGreaterThan(10);
      const key = open.keyOf(viewer);
      const isReader = MAY_READ.contributed.includes(viewer);
      let asked = 0;
      for (const { method, path } of routes) {
        // What whoever may changes or takes all of it is tested elsewhere.
        if (method !== "GET" && isReader) continue;
        for (const i of open.uuids.keys()) {
          const address = addressOf(path, i);
          const response = await fetch(`${open.base}${address}`, {
            method,
            headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
            redirect: "manual",
          });
          const text = await response.text();
          asked++;
          const of = `${method} ${address}`;
          expect(response.status, of).not.toBe(500);
          expect(leaked(viewer, text, address), of).toEqual([]);
          if (path.startsWith("/contributions")) {
            if (isReader) expect(response.status, of).toBe(200);
            else expect([401, 403, 404], of).toContain(response.status);
          }
          if (/^[/](admin|metrics)/.test(path) && viewer !== "administrator")
            expect([401, 403], of).toContain(response.status);
        }
      }
      process.stdout.write(`${viewer}: ${routes.length} routes, ${asked} requests\n`);
    },
    120_000,
  );

  test("what hangs on a contribution, and the log, is not read by who has an id alone", async () => {
    const seen = { public: 0, program: 0 };
    for (const uuid of open.uuids) {
      seen.public += await hanging({ ...open.database, viewer: { kind: "public" } }, uuid);
      seen.program += await hanging(seeingAll(open.database), uuid);
    }
    expect(seen.public).toBe(0);
    expect(
      (await auditLog.count({ ...open.database, viewer: { kind: "curator", tokenId: 0 } })).count,
    ).toBe(0);
    // Four events, eight files and a report at least.
    expect(seen.program).toBeGreaterThan(4 + 8 + 3);
  });

  test.each(["anonymous", "other"] as const)(
    "%s changes nothing of another's by any mutation",
    async (viewer) => {
      const before = await contents();
      const fields = Object.values(buildApiSchema().getMutationType()?.getFields() ?? {});
      let asked = 0;
      for (const field of fields) {
        for (const call of callsOf(field, open.texts)) {
          const document = `mutation { ${call} { __typename } }`;
          const { errors, text } = await answered(viewer, document);
          expect(leaked(viewer, text, document), document).toEqual([]);
          const codes = errors.map(({ extensions }) => extensions.code);
          expect(codes, document).not.toContain("INTERNAL");
          expect(text, document).not.toMatch(/Cannot query|Unknown arg/);
          asked++;
        }
      }
      expect(await contents()).toEqual(before);
      process.stdout.write(`${viewer}: ${fields.length} mutations, ${asked} calls\n`);
    },
    120_000,
  );
});

/** The address of a route about the contribution of that number, and other names in turn. */
function addressOf(path: string, i: number): string {
  const parameters: Readonly<Record<string, readonly string[]>> = {
    id: open.uuids,
    number: ["1"],
    slug: ["hidden-draft", "hidden-campaign-runs"],
    format: ["csv"],
    sha256: ["0".repeat(64)],
    name: [`${"0".repeat(64)}.csv`],
    suite: ["coding"],
    subject: ["coder"],
    target: ["0"],
  };
  return path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const values = parameters[name];
    if (values === undefined) throw new Error(`say what ${path} is given in this test`);
    return values[i % values.length] as string;
  });
}

type Reading = Parameters<typeof contributionReader.eventCount>[0];

/** Rows of every kind that hang on a contribution. */
async function hanging(db: Reading, uuid: string): Promise<number> {
  const counts = [
    await contributionReader.eventCount(db, uuid),
    await contributionReportReader.findingCount(db, uuid),
    await contributionRuns.count(db, uuid),
  ];
  const lists = [
    await contributionReader.files(db, [uuid]),
    await contributionParts.stored(db, uuid),
    await contributionParts.storedCounts(db, [uuid]),
    await contributionReportReader.reports(db, [uuid]),
  ];
  const all = [...counts.map(({ count }) => count), ...lists.map(({ length }) => length)];
  return all.reduce((sum, count) => sum + count, 0);
}

/** What others' mutations might change of what is ann's. */
async function contents() {
  const { rows } = await open.database.rawQuery(
    `select md5(string_agg(c::text, '|' order by c.id)) as digest,
      (select count(*)::int from contribution_part) as parts,
      (select count(*)::int from contribution_run) as runs,
      (select count(*)::int from token where revoked_at is not null) as revoked
     from contribution as c`,
  );
  return rows;
}
