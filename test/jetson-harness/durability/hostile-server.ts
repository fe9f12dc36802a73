import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createRng } from "@perfatlas/modeling/random";
import { type UploadItem, type UploadVerdict, uploadItem } from "@perfatlas/wire";

/** A server that keeps what it is told, and is rude about it. */
export interface HostileServer {
  readonly url: string;
  /** Content hash by run id. */
  readonly rows: ReadonlyMap<string, string>;
  readonly counts: Readonly<Record<string, number>>;
  close(): Promise<void>;
}

/** How rude: shares of requests that meet each fate. */
export interface Rudeness {
  readonly tooLargeBytes: number;
  readonly rateLimited: number;
  readonly unavailable: number;
  readonly unauthorised: number;
  readonly cutAfterCommit: number;
  readonly slow: number;
}

/** Starts one on a free port of this machine. Fates are drawn from a seed. */
export async function hostileServer(rudeness: Rudeness, seed: number): Promise<HostileServer> {
  const rng = createRng(seed);
  const rows = new Map<string, string>();
  const counts: Record<string, number> = {};
  const count = (what: string): void => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      count("requests");
      const body = Buffer.concat(chunks);
      const fate = rng.next();
      let limit = 0;
      const is = (share: number): boolean => {
        limit += share;
        return fate < limit;
      };
      const refuse = (status: number, name: string, headers = {}): void => {
        count(name);
        response.writeHead(status, headers).end();
      };
      if (body.length > rudeness.tooLargeBytes) return refuse(413, "413");
      if (is(rudeness.rateLimited)) return refuse(429, "429", { "retry-after": "0.02" });
      if (is(rudeness.unavailable)) return refuse(503, "503");
      if (is(rudeness.unauthorised)) return refuse(401, "401");
      const { items } = (
        JSON.parse(body.toString("utf8")) as { variables: { items: UploadItem[] } }
      ).variables;
      const results = items.map((item) => stored(rows, item, count));
      const answer = JSON.stringify({ data: { uploadRuns: { results } } });
      if (is(rudeness.cutAfterCommit)) {
        count("cut after commit");
        request.socket.destroy();
        return;
      }
      if (is(rudeness.slow)) count("slow");
      const delay = fate < limit ? 60 : 0;
      setTimeout(() => response.writeHead(200).end(answer), delay);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    rows,
    counts,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function stored(
  rows: Map<string, string>,
  item: UploadItem,
  count: (what: string) => void,
): UploadVerdict {
  const { error } = uploadItem.safeParse(item);
  if (error !== undefined) {
    count("invalid");
    return { id: item.id, verdict: "invalid", path: null, message: error.message };
  }
  const known = rows.get(item.id);
  if (known === undefined) rows.set(item.id, item.contentHash);
  const verdict =
    known === undefined ? "accepted" : known === item.contentHash ? "duplicate" : "conflict";
  count(verdict);
  return { id: item.id, verdict, path: null, message: null };
}
