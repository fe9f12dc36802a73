import { createServer, type Socket } from "node:net";
import {
  CopyEncoder,
  type Database,
  DatabaseUnavailableError,
  openDatabase,
  StatementTimeoutError,
} from "@perfatlas/db";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stallingProxy } from "../stalling-proxy.ts";
import { createTestDatabase } from "../test-server.ts";

describe("PostgreSQL that fails in the middle", () => {
  let created: Awaited<ReturnType<typeof createTestDatabase>>;
  let database: Database;
  let other: Database;
  beforeAll(async () => {
    created = await createTestDatabase();
    database = await openDatabase({ url: created.url, connections: 3, statementSeconds: 2 });
    other = await openDatabase({ url: created.url, connections: 1 });
    await database.rawQuery("create table number (n integer)");
  });
  afterAll(async () => {
    await database.close();
    await other.close();
    await created.drop();
  });

  const terminate = (pid: unknown) => other.rawQuery("select pg_terminate_backend($1::int)", [pid]);
  const count = async () =>
    (await database.rawQuery("select count(*)::int as n from number")).rows[0]?.n;

  test("a transaction that lost its connection rejects, and never goes on on another one", async () => {
    const later: unknown[] = [];
    let pid: unknown;
    let tell = () => {};
    const isOpen = new Promise<void>((resolve) => {
      tell = resolve;
    });
    let goOn = () => {};
    const isGone = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const doomed = database.transaction(async ({ kysely, rawQuery }) => {
      await sql`insert into number values (1)`.execute(kysely);
      [{ pid } = { pid: 0 }] = (await rawQuery("select pg_backend_pid() as pid")).rows;
      tell();
      await isGone;
      for (let i = 0; i < 3; i++) {
        await sql`insert into number values (2)`
          .execute(kysely)
          .catch((error) => later.push(error));
      }
    });
    const settled = doomed.then(
      () => undefined,
      (error: unknown) => error,
    );
    await isOpen;
    await terminate(pid);
    goOn();
    expect(await settled).toBeInstanceOf(DatabaseUnavailableError);
    expect(later).toHaveLength(3);
    for (const error of later) expect(error).toBeInstanceOf(DatabaseUnavailableError);
    expect(await count()).toBe(0);
  });

  test("a COPY that lost its connection rejects", async () => {
    const encoder = new CopyEncoder();
    for (let i = 0; i < 200_000; i++) {
      encoder.tuple(1);
      encoder.int32(i);
    }
    const tuples = encoder.take();
    const copying = database.transaction(async ({ copyBinary, rawQuery }) => {
      const { rows } = await rawQuery("select pg_backend_pid() as pid");
      const ended = terminate(rows[0]?.pid);
      for (let i = 0; i < 50; i++) {
        await copyBinary("copy number from stdin with (format binary)", tuples);
      }
      await ended;
    });
    await expect(copying).rejects.toBeInstanceOf(DatabaseUnavailableError);
    expect(await count()).toBe(0);
  });

  test("a statement that runs too long is ended, where it may run for 2 s and where for 5", async () => {
    const started = performance.now();
    await expect(database.rawQuery("select pg_sleep(20)")).rejects.toBeInstanceOf(
      StatementTimeoutError,
    );
    expect(performance.now() - started).toBeLessThan(18_000);
    const patient = database.transaction(({ rawQuery }) => rawQuery("select pg_sleep(3)"), {
      statementSeconds: 5,
    });
    await expect(patient).resolves.toBeDefined();
    await expect(database.rawQuery("select pg_sleep(3)")).rejects.toThrow(/ended after 2 s/);
  });

  test("queries of one transaction may be asked all at once", async () => {
    const answers = await database.transaction(({ rawQuery }) =>
      Promise.all([1, 2, 3, 4].map((n) => rawQuery("select $1::int as n", [n]))),
    );
    expect(answers.flatMap(({ rows }) => rows.map(({ n }) => n))).toEqual([1, 2, 3, 4]);
  });

  test("a connection that falls silent is given up, the others with it, and closing does not wait", async () => {
    const proxy = await stallingProxy(Number(new URL(created.url).port));
    const url = new URL(created.url);
    url.port = String(proxy.port);
    const behind = await openDatabase({ url: url.href, connections: 3, statementSeconds: 1 });
    await Promise.all([1, 2, 3].map(() => behind.rawQuery("select pg_sleep(0.1)")));
    proxy.stall();
    const started = performance.now();
    const asked = behind.rawQuery("select 1");
    await expect(asked).rejects.toThrow(/gave no answer within 3 s/);
    expect(performance.now() - started).toBeLessThan(18_000);
    proxy.resume();
    await expect(behind.rawQuery("select 1 as one")).resolves.toEqual({ rows: [{ one: 1 }] });
    proxy.stall();
    const closing = performance.now();
    await behind.close();
    expect(performance.now() - closing).toBeLessThan(18_000);
    await proxy.close();
  });
});

test("a server that takes connections and says nothing is given up", async () => {
  const silent = createServer(() => {}).listen(0, "127.0.0.1");
  await new Promise((resolve) => silent.once("listening", resolve));
  const address = silent.address();
  const port = typeof address === "object" ? address?.port : 0;
  const database = await openDatabase({ url: `postgres://nobody@127.0.0.1:${port}/none` });
  const started = performance.now();
  await expect(database.rawQuery("select 1")).rejects.toThrow(
    `no PostgreSQL answers at 127.0.0.1:${port}`,
  );
  expect(performance.now() - started).toBeLessThan(60_000);
  await database.close();
  silent.close();
});

/** Answers a client's first message as PostgreSQL does, and sends it away in the same packet. */
function sendAway(socket: Socket): void {
  const message = (type: string, body: Buffer) => {
    const head = Buffer.alloc(5);
    head.write(type);
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const fields = ["SFATAL", "VFATAL", "C57P01", "Mterminating connection", ""];
  socket.on("error", () => {});
  socket.once("data", () => {
    socket.end(
      Buffer.concat([
        message("R", Buffer.alloc(4)),
        message("Z", Buffer.from("I")),
        message("E", Buffer.from(fields.join("\0").concat("\0"))),
      ]),
    );
  });
}

test("a server that ends a connection in the moment in which it is lent is an error of the query", async () => {
  const hasty = createServer(sendAway).listen(0, "127.0.0.1");
  await new Promise((resolve) => hasty.once("listening", resolve));
  const address = hasty.address();
  const port = typeof address === "object" ? address?.port : 0;
  const database = await openDatabase({ url: `postgres://nobody@127.0.0.1:${port}/none` });
  await expect(database.rawQuery("select 1")).rejects.toBeInstanceOf(DatabaseUnavailableError);
  await database.close();
  hasty.close();
});
