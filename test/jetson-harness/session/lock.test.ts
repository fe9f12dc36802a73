import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { isLocked, takeLock } from "../../../packages/jetson-harness/src/session/lock.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-lock-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const fresh = (): string => {
  const path = join(folder, `${count++}`);
  mkdirSync(path);
  return path;
};
const gone = (pid = 999_999): string => JSON.stringify({ pid, boot: "x", started: "1" });
const digest = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 12);

describe("the lock of a folder", () => {
  test("is one process's at a time, and nothing is left of it when it is given back", () => {
    const where = fresh();
    const release = takeLock(where);
    expect(isLocked(where)).toBe(true);
    expect(() => takeLock(where)).toThrow(`process ${process.pid} holds ${join(where, "lock")}`);
    takeLock(where, "another")();
    release();
    expect(isLocked(where)).toBe(false);
    expect(readdirSync(where)).toEqual([]);
  });

  test.each([
    ["a process that is gone", gone()],
    ["a process of another boot", gone(process.pid)],
    ["an empty file", ""],
    ["a text that is no lock", "null"],
  ])("is taken over from %s", (_name, text) => {
    const where = fresh();
    writeFileSync(join(where, "lock"), text);
    expect(isLocked(where)).toBe(false);
    const release = takeLock(where);
    expect(() => takeLock(where)).toThrow(/holds/);
    expect(readdirSync(where)).toEqual(["lock"]);
    release();
    expect(readdirSync(where)).toEqual([]);
  });

  test("is taken over from one that died while it took it over, and from one that died while that", () => {
    const where = fresh();
    const lock = join(where, "lock");
    writeFileSync(lock, gone(1));
    writeFileSync(`${lock}.${digest(gone(1))}`, gone(2));
    writeFileSync(`${lock}.${digest(gone(1))}.${digest(gone(2))}`, gone(3));
    takeLock(where)();
    expect(readdirSync(where)).toEqual([]);
  });

  test("is not taken over while another process is about to", () => {
    const where = fresh();
    writeFileSync(join(where, "lock"), gone());
    const release = takeLock(where, `lock.${digest(gone())}`);
    expect(() => takeLock(where)).toThrow(/holds/);
    expect(readFileSync(join(where, "lock"), "utf8")).toBe(gone());
    release();
    takeLock(where)();
  });

  test("is left alone by a holder from whom it was taken by hand", () => {
    const where = fresh();
    const release = takeLock(where);
    writeFileSync(join(where, "lock"), gone());
    release();
    expect(existsSync(join(where, "lock"))).toBe(true);
  });

  test("cannot be taken where nothing can be written", () => {
    expect(() => takeLock(join(folder, "nowhere"))).toThrow(/ENOENT/);
  });
});

/** PERFATLAS_LOCK_ROUNDS=10000 for the long run. */
const rounds = Number(process.env.PERFATLAS_LOCK_ROUNDS ?? 400);
const RACERS = ["a", "b", "c"];

describe("processes that race for one stale lock", () => {
  test("have exactly one winner, every time", async () => {
    const where = fresh();
    for (let round = 0; round < rounds; round++) {
      mkdirSync(join(where, String(round)));
      writeFileSync(join(where, String(round), "lock"), gone());
    }
    const racer = fileURLToPath(new URL("./race-for-locks.ts", import.meta.url));
    const period = 4;
    const start = Date.now() + 3000;
    const racers = RACERS.map((name) =>
      spawn(process.execPath, [racer, where, name, String(start), String(period), String(rounds)], {
        stdio: ["pipe", "pipe", "inherit"],
      }),
    );
    // All keep what they have until the last one is done: a racer that ends leaves stale locks.
    await Promise.all(
      racers.map((one) => new Promise((resolve) => one.stdout?.once("data", resolve))),
    );
    for (const one of racers) one.stdin?.end();
    const winners = new Array<number>(rounds).fill(0);
    for (const name of RACERS) {
      const { won } = JSON.parse(readFileSync(join(where, `${name}.json`), "utf8"));
      for (const round of won as number[]) winners[round] = (winners[round] ?? 0) + 1;
    }
    const counts = [0, 1, 2, 3].map((n) => winners.filter((one) => one === n).length);
    console.log(
      `${rounds} rounds: none ${counts[0]}, one ${counts[1]}, two ${counts[2]}, three ${counts[3]}`,
    );
    expect(counts).toEqual([0, rounds, 0, 0]);
  }, 600_000);
});
