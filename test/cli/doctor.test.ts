import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { findFaults } from "../../apps/cli/src/doctor/find-faults.ts";
import { readSettings } from "../../apps/cli/src/settings.ts";

const folder = mkdtempSync(join(tmpdir(), "perfatlas-doctor-"));
const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
  rmSync(folder, { recursive: true });
});

const found = async (environment: Readonly<Record<string, string>>) => {
  const settings = readSettings({ PERFATLAS_HOME: folder, PORT: "0", ...environment });
  return (await findFaults(settings)).map(({ about, level, says }) => `${level} ${about}: ${says}`);
};
/** Port of a server that answers so. */
const serving = async (answer: RequestListener): Promise<string> => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.close());
  return String((server.address() as AddressInfo).port);
};

describe("doctor", () => {
  test("has nothing to say against a folder that can be written and a free port", async () => {
    const here = [
      ...[`ok home: ${folder} can be written`, "ok port: 0 is free"],
      `ok database: embedded; will be made in ${folder}`,
    ];
    expect(await found({})).toEqual(here);
    const home = join(folder, "deep/down");
    expect(await found({ PERFATLAS_HOME: home })).toContain(`ok home: ${home} will be made`);
  });

  test("names a home that is a file", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const says = `fault home: ${file} is no folder`;
    expect(await found({ PERFATLAS_HOME: file })).toContain(says);
    expect(await found({ PERFATLAS_HOME: join(file, "below") })).toContain(says);
  });

  test("names a mirror without files", async () => {
    const mirror = join(folder, "mirror");
    mkdirSync(mirror);
    expect(await found({ PERFATLAS_MIRROR: mirror })).toContain(
      `warning mirror: ${mirror} is empty`,
    );
    writeFileSync(join(mirror, "data"), "");
    expect(await found({ PERFATLAS_MIRROR: mirror })).toContain(`ok mirror: ${mirror} can be read`);
  });

  test("tells a port that another program has from one that an instance has", async () => {
    const other = await serving((_request, response) => response.end("hello"));
    expect(await found({ PORT: other })).toContain(`fault port: another program has port ${other}`);
    const own = await serving((_request, response) => response.end('{"status":"ok"}'));
    expect(await found({ PORT: own })).toContain(`ok port: an instance answers on ${own}`);
  });

  test("says that a token has no effect without PERFATLAS_API", async () => {
    expect(await found({ PERFATLAS_TOKEN: "x" })).toContain(
      "warning token: PERFATLAS_TOKEN has no effect",
    );
  });

  test("asks a registry elsewhere whether it is ready, and its clock", async () => {
    const answering = async (status: number, date: Date) => {
      const port = await serving((_request, response) => {
        response.writeHead(status, { date: date.toUTCString() }).end();
      });
      return await found({ PERFATLAS_API: `http://127.0.0.1:${port}/graphql` });
    };
    expect(await answering(200, new Date())).toEqual([expect.stringMatching(/^ok api: .* ready$/)]);
    expect(await answering(503, new Date())).toEqual([
      expect.stringMatching(/^fault api: .* is not ready: 503$/),
    ]);
    expect(await answering(200, new Date(Date.now() - 3_600_000))).toEqual([
      expect.stringMatching(/^warning api: its clock is (3599|360[01]) s behind this machine's$/),
    ]);
    expect(await found({ PERFATLAS_API: "http://127.0.0.1:1" })).toEqual([
      expect.stringMatching(/^fault api: http:\/\/127.0.0.1:1 does not answer: /),
    ]);
  });

  test("names a token that the registry elsewhere does not know", async () => {
    const port = await serving(({ method }, response) => {
      response.writeHead(method === "POST" ? 401 : 200).end("{}");
    });
    expect(
      await found({ PERFATLAS_API: `http://127.0.0.1:${port}/graphql`, PERFATLAS_TOKEN: "x" }),
    ).toContain("fault token: the registry does not know it, or no longer");
  });

  test("names a folder of another program where the embedded database would be", async () => {
    const home = join(folder, "other");
    mkdirSync(join(home, "database"), { recursive: true });
    writeFileSync(join(home, "database", "package.json"), "{}");
    expect(await found({ PERFATLAS_HOME: home })).toContainEqual(
      expect.stringMatching(/^fault database: .* holds no registry but package\.json; .* move /),
    );
  });

  test("names a server of a database that does not answer", async () => {
    expect(await found({ DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" })).toContain(
      "fault database: no PostgreSQL answers at 127.0.0.1:1: ECONNREFUSED",
    );
  });
});
