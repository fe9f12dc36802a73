import { loadTable } from "@perfatlas/db";
import { taskAnswers, taskDescription, taskRepeats, taskTable } from "@perfatlas/wire";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { storeCoderEvaluations } from "../coder-evaluations.ts";
import { served } from "../export/served.ts";
import { openTestApi, type TestApi } from "../open-test-api.ts";

let open: TestApi;
let server: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  open = await openTestApi();
  await storeCoderEvaluations(open.database);
  server = await served(open.api);
});
afterAll(async () => {
  await server.close();
  await open.close();
});

const get = (file: string) => fetch(`${server.base}/tasks/coding/1/coder/0/${file}`);

describe("the files of a task", () => {
  test("say what it is, with every row in training or test, and the sources beside", async () => {
    const task = taskDescription.parse(await (await get("task.json")).json());
    expect(task).toMatchObject({
      ...{ task: "coding/1/coder/0", protocol: "unmeasured", budgets: [2, 4], repeats: 2 },
      ...{ target: "coder:laptop:video:1.0", sources: ["coder:laptop:text:1.0"] },
      metric: { name: "time", unit: "s", better: "lower" },
    });
    const table = taskTable.parse(await (await get("table.json")).json());
    expect([table.options, table.configurations.length]).toEqual([
      ["level", "threads", "checksum"],
      12,
    ]);
    const stored = await loadTable(open.database, { dataset: "coder-runs" });
    expect(table.sources[0]?.values).toEqual([...(stored.values[0] ?? [])]);
    const rows = taskRepeats.parse(await (await get("rows.json?budget=4")).json());
    expect(rows.repeats.map(({ repeat }) => repeat)).toEqual([0, 1]);
    for (const { train, test } of rows.repeats) {
      expect([...train.rows, ...test].sort((a, b) => a - b)).toEqual(
        Array.from({ length: 12 }, (_, row) => row),
      );
      expect(train.values).toEqual(train.rows.map((row) => stored.values[1]?.[row]));
    }
    const answers = taskAnswers.parse(await (await get("answers.json")).json());
    expect([answers.rows.length, answers.censored.length]).toEqual([11, 1]);
  });

  test("hold the same rows as CSV, as JSON and as Parquet", async () => {
    const json = taskRepeats.parse(await (await get("rows.json?budget=2&repeats=1")).json());
    const response = await get("rows.csv?budget=2&repeats=1");
    expect(response.headers.get("task-digest")).toBe(json.digest);
    const [header, ...lines] = (await response.text()).trim().split("\n");
    expect(header).toBe("budget,repeat,part,row,value");
    const [one] = json.repeats;
    expect(lines).toEqual([
      ...one!.train.rows.map((row, k) => `2,1,train,${row},${one!.train.values[k]}`),
      ...one!.test.map((row) => `2,1,test,${row},`),
    ]);
    const file = await (await get("rows.parquet?budget=2&repeats=1")).arrayBuffer();
    const read = await parquetReadObjects({ file });
    expect(read.map(({ part, row, value }) => `2,1,${part},${row},${value ?? ""}`)).toEqual(lines);
    const [first] = await parquetReadObjects({
      file: await (await get("table.parquet")).arrayBuffer(),
    });
    const source = "source coder:laptop:text:1.0";
    expect(first).toEqual({ row: 0, level: 1, threads: 1, checksum: false, [source]: 3 });
    expect(await (await get("table.csv")).text()).toMatch(
      /^row,level,threads,checksum,source coder:laptop:text:1.0\n0,1,1,false,3\n/,
    );
  });

  test.each([
    ["rows.csv", 400, "UNKNOWN_BUDGET"],
    ["rows.csv?budget=3", 400, "UNKNOWN_BUDGET"],
    ["rows.csv?budget=2&repeats=1-2", 400, "UNKNOWN_REPEAT"],
    ["rows.csv?budget=2&repeats=all", 400, "UNKNOWN_REPEAT"],
    ["rows.xlsx?budget=2", 400, "BAD_ADDRESS"],
    ["../9/task.json", 404, undefined],
  ])("are refused as %s with status %i", async (file, status, reason) => {
    const response = await get(file);
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as { errors: { extensions: { reason?: string } }[] };
    expect(errors[0]?.extensions.reason).toBe(reason);
  });
});
