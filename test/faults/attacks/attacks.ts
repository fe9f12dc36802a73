import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { attackDocuments } from "../../api/attack-documents.ts";
import type { Target } from "./target.ts";

/** An attack: what became of it, in a word or two. */
export interface Attack {
  readonly name: string;
  readonly run: (target: Target) => Promise<string>;
  /** Made on an instance whose budgets are those of `perfatlas up`. */
  readonly isShipped?: true;
}

const JSON_TYPE = { "content-type": "application/json" };

async function send(
  { address }: Target,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const options = { method: "POST", headers: { ...JSON_TYPE, ...headers }, body: body as string };
  const response = await fetch(`${address}/graphql`, options).catch((error: Error) => error);
  // Whoever sends more than is read finds the connection closed.
  if (response instanceof Error) return "closed";
  const text = await response.text();
  return `${response.status} ${/"code":"([A-Z_]+)"/.exec(text)?.[1] ?? `${text.length} bytes`}`;
}

const ask = (target: Target, query: string) => send(target, JSON.stringify({ query }));

const page = ({ environment, metric }: Target, first: number, fields: string) =>
  `measurements(environment: "${environment}", metric: "${metric}", first: ${first}) { nodes { ${fields} } }`;

const times = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(" ");

/** A body as long as a stranger's may be, of what takes most memory once it is read. */
const spread = (target: Target) =>
  `{"query":${JSON.stringify(pages(target))},"variables":{"x":[${"{},".repeat(85_000)}0]}}`;

/** As many clients at once as come together, with long pages to ask for. */
export const clientsAtOnce = (target: Target, count: number): Promise<string> =>
  parallel(target, count, JSON.stringify({ query: pages(target) }));

/** Sends something bit by bit over a connection of its own, until the other side has enough. */
function trickle({ address }: Target, head: string, seconds: number): Promise<string> {
  const { hostname, port } = new URL(address);
  const started = performance.now();
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(head));
    const timer = setInterval(() => socket.write("x"), 1000);
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("error", () => {});
    const end = () => {
      clearInterval(timer);
      const status = /^HTTP\/1.1 (\d+)/.exec(answer)?.[1] ?? "closed";
      resolve(`${status} after ${Math.round((performance.now() - started) / 1000)} s`);
      socket.destroy();
    };
    socket.on("close", end);
    setTimeout(end, seconds * 1000);
  });
}

/** Asks for a large answer on many connections and reads nothing of it. */
async function neverRead(target: Target, count: number): Promise<string> {
  const { hostname, port } = new URL(target.address);
  const query = `{ ${times(10, (i) => `a${i}: ${page(target, 1000, "value configuration { key levels }")}`)} }`;
  const body = JSON.stringify({ query });
  const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
  const closed = Array.from({ length: count }, () => {
    const socket = connect(Number(port), hostname, () => {
      socket.pause();
      socket.write(head + body);
    });
    socket.on("error", () => {});
    return new Promise<boolean>((resolve) => {
      socket.on("close", () => resolve(true));
      setTimeout(() => {
        // What was sent stands in the way of the news that the other side is gone.
        socket.resume();
        setTimeout(() => {
          resolve(socket.destroyed);
          socket.destroy();
        }, 2000);
      }, 70_000);
    });
  });
  const cut = (await Promise.all(closed)).filter(Boolean).length;
  return `${cut} of ${count} cut off within 72 s`;
}

/** Opens many connections, from many addresses, and says nothing on them. */
async function idle({ address }: Target, count: number): Promise<string> {
  const { hostname, port } = new URL(address);
  const started = performance.now();
  let last = 0;
  let cutAtOnce = 0;
  const closed: Promise<void>[] = [];
  for (let i = 0; i < count; i++) {
    // All of 127.0.0.0/8 is this machine.
    const localAddress = `127.0.1.${1 + (i % 40)}`;
    const socket = connect({ port: Number(port), host: hostname, localAddress });
    const opened = performance.now();
    const opening = new Promise<void>((resolve) => {
      socket.once("connect", resolve).once("error", () => resolve());
    });
    // What is not read stands in the way of the news that the other side is gone.
    socket.resume();
    closed.push(
      new Promise<void>((resolve) => {
        socket.once("close", () => {
          last = performance.now() - started;
          if (performance.now() - opened < 5000) cutAtOnce++;
          resolve();
        });
      }),
    );
    await opening;
  }
  await Promise.race([Promise.all(closed), wait(60_000)]);
  return `${cutAtOnce} of ${count} cut at once, all after ${Math.round(last / 1000)} s`;
}

/** Five long pages. */
const pages = (target: Target) =>
  `{ ${times(5, (i) => `a${i}: ${page(target, 1000, "value configuration { key }")}`)} }`;

/** Sends a body so often at once; how many answers there were of each kind. */
async function parallel(target: Target, count: number, body: string): Promise<string> {
  const answers = await Promise.all(Array.from({ length: count }, () => send(target, body)));
  const counts = new Map<string, number>();
  for (const answer of answers) {
    const key = answer.endsWith("bytes") ? answer.slice(0, 3) : answer;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, n]) => `${n} x ${key}`).join(", ");
}

// Packed before anything is measured: that takes longer than an attack.
const blanks = (megabytes: number) => Buffer.alloc(megabytes * 1_000_000, " ");
const gzipBombs = [3, 30, 200].map((megabytes) => ({
  megabytes,
  body: gzipSync(blanks(megabytes)),
}));
const brotliBomb = brotliCompressSync(blanks(200), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
});

/** All attacks, documents first. */
export const attacks: readonly Attack[] = [
  ...Array.from(attackDocuments, ([name, text]) => ({
    name,
    run: (target: Target) => ask(target, text),
  })),
  {
    name: "pages of 30 x 1000",
    run: (target) =>
      ask(
        target,
        `{ ${times(30, (i) => `a${i}: ${page(target, 1000, "value configuration { key }")}`)} }`,
      ),
  },
  {
    name: "5 aliases x 10 environments x 1000 rows",
    run: (target) =>
      ask(
        target,
        `{ ${times(5, (i) => `a${i}: environments(first: 10) { nodes { measurements(metric: "${target.metric}", first: 1000) { nodes { value configuration { key } } } } }`)} }`,
      ),
  },
  {
    name: "introspection within introspection",
    run: (target) =>
      ask(
        target,
        `{ ${times(15, (i) => `a${i}: __schema { types { fields { type { fields { type { fields { name args { name type { name } } } } } } } } }`)} }`,
      ),
  },
  {
    name: "introspection of all types, 25 times",
    run: (target) =>
      ask(
        target,
        `{ ${times(25, (i) => `a${i}: __schema { types { fields { name args { name type { name } } type { name ofType { name } } } } }`)} }`,
      ),
  },
  {
    name: "a body of 10 MB",
    run: (target) => send(target, `{"query":"${"x".repeat(10_000_000)}"}`),
  },
  ...gzipBombs.map(({ megabytes, body }) => ({
    name: `gzip of ${megabytes} MB`,
    run: (target: Target) => send(target, body, { "content-encoding": "gzip" }),
  })),
  {
    name: "brotli of 200 MB",
    run: (target) => send(target, brotliBomb, { "content-encoding": "br" }),
  },
  {
    name: "a batch of 1000",
    run: (target) =>
      send(
        target,
        JSON.stringify(Array.from({ length: 1000 }, () => ({ query: "{ __typename }" }))),
      ),
  },
  { name: "200 clients at once", run: (target) => clientsAtOnce(target, 200) },
  {
    name: "200 clients with bodies of 255 KB",
    run: (target) => parallel(target, 200, spread(target)),
  },
  {
    name: "a head that never ends",
    run: (target) => trickle(target, "POST /graphql HTTP/1.1\r\nx: ", 60),
  },
  {
    name: "a body that never ends",
    run: (target) =>
      trickle(
        target,
        "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9999\r\n\r\n{",
        60,
      ),
  },
  {
    name: "200 clients at once, usual budgets",
    run: (target) => clientsAtOnce(target, 200),
    isShipped: true,
  },
  {
    name: "10,000 idle connections from 40 addresses",
    run: (target) => idle(target, 10_000),
    isShipped: true,
  },
  {
    name: "20 clients that do not read, usual budgets",
    run: (target) => neverRead(target, 20),
    isShipped: true,
  },
];
