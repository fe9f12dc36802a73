import { readdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { itemsOf } from "../../../packages/jetson-harness/src/upload/spool.ts";
import { hostileServer } from "../durability/hostile-server.ts";
import { runCliInProcess } from "./run-cli-in-process.ts";
import { freshSpool, journalOf, small } from "./small-experiment.ts";

describe("a guided design", () => {
  test("asks the registry round by round with what is measured, then uploads", async () => {
    const asked: Record<string, unknown>[] = [];
    const registry = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on("end", () => {
        const { count, measured, strategy, settings } = (
          JSON.parse(body) as {
            variables: { count: number; measured: unknown[]; strategy: string; settings: object };
          }
        ).variables;
        asked.push({ count, measured: measured.length, strategy, settings });
        const configurations = Array.from({ length: count }, (_, i) => ({
          level: asked.length,
          mem_level: 8,
          window_bits: 12 + i,
          strategy: "default",
        }));
        const data = {
          suggestConfigurations: {
            suggestionId: `s${asked.length}`,
            configurations,
            censoredCount: asked.length === 1 ? 0 : 3,
          },
        };
        response.end(JSON.stringify({ data }));
      });
    });
    await new Promise<void>((resolve) => registry.listen(0, "127.0.0.1", resolve));
    const api = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/graphql`;
    const design =
      "design: { kind: guided, budget: 4, batch: 2, strategy: pooled, settings: { treeCount: 7 } }";
    const file = small("node-zlib", 1, [[/^design: .*$/m, design]]);
    const spool = freshSpool();
    const { code, error } = await runCliInProcess(["run", file, "--spool", spool, "--api", api]);
    expect(code).toBe(0);
    await new Promise((resolve) => registry.close(resolve));
    expect(error).toBe(
      "the registry suggests 2 configurations\n" +
        "the registry suggests 2 configurations; 3 runs cut off by a time limit were left out of learning\n",
    );
    expect(asked).toEqual([
      { count: 2, measured: 0, strategy: "pooled", settings: { treeCount: 7 } },
      { count: 2, measured: 4, strategy: "pooled", settings: { treeCount: 7 } },
    ]);
    expect(journalOf(spool)).toHaveLength(8);

    const polite = {
      tooLargeBytes: 1e9,
      rateLimited: 0,
      unavailable: 0,
      unauthorised: 0,
      cutAfterCommit: 0,
      slow: 0,
    };
    const server = await hostileServer(polite, 1);
    const sent = await runCliInProcess(["upload", "--spool", spool, "--api", server.url], {
      PERFATLAS_TOKEN: "t",
    });
    expect(sent.code).toBe(0);
    expect(sent.out).toMatch(/8 accepted, 0 pending/);
    const records = readJournal(join(spool, readdirSync(spool)[0] as string, "journal.ndjson"));
    expect(Object.fromEntries(server.rows)).toEqual(
      Object.fromEntries(itemsOf(records).map((item) => [item.id, item.contentHash])),
    );
    await server.close();
  });

  test("an answer of another form is never measured, and where it differs is said", async () => {
    const registry = createServer((_, response) => {
      const suggestConfigurations = {
        suggestionId: "s",
        configurations: [{ level: [1] }],
        censoredCount: 0,
      };
      response.end(JSON.stringify({ data: { suggestConfigurations } }));
    });
    await new Promise<void>((resolve) => registry.listen(0, "127.0.0.1", resolve));
    const api = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/graphql`;
    const design = "design: { kind: guided, budget: 2, seed: 1 }";
    const file = small("node-zlib", 1, [[/^design: .*$/m, design]]);
    const spool = freshSpool();
    const { code, error } = await runCliInProcess(["run", file, "--spool", spool, "--api", api]);
    await new Promise((resolve) => registry.close(resolve));
    expect(code).toBe(0);
    expect(error).toMatch(
      /another form, suggestConfigurations\.configurations\.0\.level: .*a random design instead/,
    );
    expect(journalOf(spool)).toHaveLength(4);
  });

  test("offline it is a random design of its budget, and says so", async () => {
    const file = small("node-zlib", 1, [
      [/^design: .*$/m, "design: { kind: guided, budget: 2, seed: 1 }"],
    ]);
    const spool = freshSpool();
    const { code, error } = await runCliInProcess(["run", file, "--spool", spool]);
    expect(code).toBe(0);
    expect(error).toMatch(/no API is given: a random design/);
    expect(journalOf(spool)).toHaveLength(4);
  });
});
