import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { limitConnections } from "../../apps/cli/src/up/limit-connections.ts";

// All of 127.0.0.0/8 is this machine; 127.0.2.1 stands for a proxy.
const PROXY = "127.0.2.1";
const sockets: Socket[] = [];
let unanswered: ServerResponse[] = [];
const server = createServer((request, response) => {
  if (request.url === "/slow") unanswered.push(response);
  else response.end("here");
});
limitConnections(server, (address) => address === PROXY, { most: 6, mostOfOne: 3 });

beforeEach(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  unanswered = [];
  server.close();
  server.closeAllConnections();
  await once(server, "close");
});

/** A connection, once the server has it. */
async function open(localAddress: string): Promise<Socket> {
  const { port } = server.address() as AddressInfo;
  const had = once(server, "connection");
  const socket = connect({ port, host: "127.0.0.1", localAddress }).on("error", () => {});
  sockets.push(socket);
  await had;
  return socket;
}

async function ask(socket: Socket, path: string): Promise<string> {
  socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`);
  const [chunk] = (await once(socket, "data")) as [Buffer];
  return String(chunk).slice(0, 15);
}

const openOf = async (address: string, count: number) => {
  const opened: Socket[] = [];
  for (let i = 0; i < count; i++) opened.push(await open(address));
  return opened;
};

const isClosed = (socket: Socket) => {
  socket.resume();
  return expect.poll(() => socket.closed).toBe(true);
};

test("what one address opens beyond its share is cut, and what it had is not", async () => {
  const mine = await openOf("127.0.1.1", 4);
  await isClosed(mine[3] as Socket);
  for (const socket of mine.slice(0, 3)) expect(await ask(socket, "/")).toBe("HTTP/1.1 200 OK");
});

test("a proxy has no share, for many come through it", async () => {
  const through = await openOf(PROXY, 5);
  for (const socket of through) expect(await ask(socket, "/")).toBe("HTTP/1.1 200 OK");
});

test("when all places are taken the longest idle makes room, and who is being answered stays", async () => {
  const [slow, asked] = (await openOf("127.0.1.1", 2)) as [Socket, Socket];
  slow.write("GET /slow HTTP/1.1\r\nhost: x\r\n\r\n");
  await expect.poll(() => unanswered.length).toBe(1);
  const silent = await openOf(PROXY, 4);
  // Heard just now: of those that wait it is the last.
  expect(await ask(asked, "/")).toBe("HTTP/1.1 200 OK");
  const newcomer = await open("127.0.1.2");
  await isClosed(silent[0] as Socket);
  expect(await ask(newcomer, "/")).toBe("HTTP/1.1 200 OK");
  expect(await ask(asked, "/")).toBe("HTTP/1.1 200 OK");
  unanswered[0]?.end("at last");
  expect(String((await once(slow, "data"))[0])).toContain("200 OK");
});
