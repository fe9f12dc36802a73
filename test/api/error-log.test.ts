import { setTimeout as wait } from "node:timers/promises";
import { DatabaseUnavailableError } from "@perfatlas/db";
import { describe, expect, test } from "vitest";
import { type ErrorLogOptions, errorLog } from "../../apps/api/src/log/error-log.ts";
import { withoutSecrets } from "../../apps/api/src/log/without-secrets.ts";
import { workingFor } from "../../apps/api/src/log/work-ids.ts";

function logged(options: Partial<ErrorLogOptions> = {}) {
  const lines: string[] = [];
  const log = errorLog({ write: (line) => lines.push(line), ...options });
  const events = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { ...log, lines, events };
}

const NUMBER = "0b7e1c9a-1111-4222-8333-444455556666";
const OTHER = "5d2f0a11-1111-4222-8333-444455556666";

describe("the log of errors", () => {
  test("has one line an event, with the error, its code, where it came from and its cause", () => {
    const { report, lines, events } = logged();
    const cause = Object.assign(new Error("connect\nrefused"), { code: "ECONNREFUSED" });
    report(NUMBER, new DatabaseUnavailableError("lost\nin two lines", { cause }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain("\n");
    expect(events()[0]).toMatchObject({
      time: expect.stringMatching(/^\d{4}-/),
      level: "error",
      incident: NUMBER,
      error: "DatabaseUnavailableError",
      message: "lost\nin two lines",
      code: "DATABASE_UNAVAILABLE",
      cause: "Error: connect\nrefused (ECONNREFUSED)",
      at: expect.arrayContaining([expect.stringContaining("error-log.test.ts")]),
    });
  });

  test("shows of an error what is said above, and nothing of the objects that hang on it", () => {
    const { report, lines } = logged();
    const client = { password: "hunter2", socket: { remote: "10.0.0.1" } };
    report("queue", Object.assign(new Error("broken"), { client, parameters: ["hunter2"] }));
    expect(lines[0]).not.toMatch(/hunter2|10\.0\.0\.1/);
  });

  test("has the request or job that an event was in, also after a pause and within one another", async () => {
    const { report, events } = logged();
    await workingFor({ request: "r-1" }, async () => {
      await wait(1);
      report("graphql", new Error("first"));
      workingFor({ job: "j-1", kind: "import" }, () => report("queue", new Error("second")));
    });
    report("queue", new Error("third"));
    expect(events().map(({ request, job, kind }) => [request, job, kind])).toEqual([
      ["r-1", undefined, undefined],
      ["r-1", "j-1", "import"],
      [undefined, undefined, undefined],
    ]);
  });

  test("has the text of what is no error", () => {
    const { report, events } = logged();
    for (const thrown of ["a text", { message: "of an object", client: {} }, {}, undefined]) {
      report("graphql", thrown);
    }
    expect(events().map(({ message }) => message)).toEqual([
      "a text",
      "of an object",
      "an object without a message",
      "undefined",
    ]);
  });

  test("says once what an outage says a thousand times, and how often it was", () => {
    const { report, lines, events, close } = logged();
    for (let i = 0; i < 4106; i++) {
      report("queue", new DatabaseUnavailableError(`no PostgreSQL at 127.0.0.1:${5000 + i}: gone`));
    }
    report("queue", new Error("something else"));
    expect(lines).toHaveLength(2);
    close();
    expect(events().slice(2)).toMatchObject([{ incident: "queue", repeated: 4105 }]);
  });

  test("says it again when it comes again after the window", async () => {
    const { report, lines } = logged({ window: 30 });
    report("queue", new Error("gone"));
    await wait(60);
    report("queue", new Error("gone"));
    expect(lines).toHaveLength(2);
  });

  test("has every number that a client was told, in a short line when it is known", () => {
    const { report, events } = logged();
    report(NUMBER, new TypeError("x is undefined"));
    report(OTHER, new TypeError("x is undefined"));
    expect(events()[1]).toEqual({
      time: expect.any(String),
      level: "error",
      incident: OTHER,
      sameAs: NUMBER,
    });
  });

  test("holds no token, no key, no password of an address", () => {
    const secret = `perfatlas_${"aB3-_".repeat(8)}xyz`;
    const key = "k".repeat(43);
    const { report, lines } = logged({ secrets: [key] });
    report("queue", new Error(`Authorization: Bearer ${secret}; key ${key}`));
    report("queue", new Error(`postgres://me:hunter2@db.example/x and https://u:hunter2@h`));
    report("queue", { authorization: "Bearer abc.def" });
    expect(lines.join()).not.toMatch(/aB3|kkk|hunter2|abc\.def/);
    expect(lines.join()).toContain("postgres://***@db.example/x");
  });
});

test("a text without secrets stays as it is", () => {
  const text = "GET https://github.com/a/b@v1: 10:20, perfatlas_up, bearer";
  expect(withoutSecrets(text)).toBe(text);
});
