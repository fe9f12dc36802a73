import { createServer, type Server, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { KnobRejectedError } from "../knobs/knob.ts";
import type { Machine } from "../machine/machine.ts";
import type { KnobSession } from "../session/knob-session.ts";
import { restoreScript } from "../session/restore.ts";
import type { HelperReply, HelperRequest } from "./helper-protocol.ts";
import { checkedKnobs } from "./logical-knobs.ts";

/**
 * Serves one client at a time: sets logical knobs, and restores everything when the client leaves,
 * however it leaves. Who may connect is the socket file's matter (root:perfatlas, 0660).
 */
export function serveHelper(machine: Machine, session: KnobSession): Server {
  let current: Socket | undefined;
  const server = createServer((socket) => {
    if (current !== undefined) {
      socket.end(`${JSON.stringify({ error: "another client holds the knobs" })}\n`);
      return;
    }
    current = socket;
    let work: Promise<void> = Promise.resolve();
    const lines = createInterface({ input: socket });
    lines.on("line", (line) => {
      work = work.then(async () => {
        const reply = await answer(machine, session, line);
        if (socket.writable) socket.write(`${JSON.stringify(reply)}\n`);
      });
    });
    socket.on("error", () => undefined);
    socket.on("close", () => {
      work = work
        .then(() => session.restore())
        .then(() => {
          current = undefined;
        });
    });
  });
  return server;
}

async function answer(machine: Machine, session: KnobSession, line: string): Promise<HelperReply> {
  try {
    const request = JSON.parse(line.slice(0, 65_536)) as HelperRequest;
    switch (request.op) {
      case "set":
        await session.apply(checkedKnobs(machine.sys, machine.board, request.knobs));
        return {};
      case "drift": {
        const drift = await session.drift();
        return drift === undefined ? {} : { drift };
      }
      case "restore": {
        const report = await session.restore();
        const script = report.failed.length === 0 ? {} : { script: restoreScript(report) };
        return { restored: report.restored, ...script };
      }
      default:
        return { error: "an op is set, drift or restore" };
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return error instanceof KnobRejectedError
      ? { error: message, isRejection: true }
      : { error: message };
  }
}
