import { connect } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import type { Save } from "@perfatlas/wire";
import { KnobRejectedError } from "../knobs/knob.ts";
import type { KnobSession } from "../session/knob-session.ts";
import type { HelperReply, HelperRequest } from "./helper-protocol.ts";
import { HelperRefusal } from "./logical-knobs.ts";

/** A knob session that root's helper performs. */
export interface HelperSession extends KnobSession {
  /** Leaves; the helper restores what is not restored. */
  close(): void;
}

/** Connects to the helper. @throws HelperRefusal when nobody listens. */
export async function openHelperSession(path: string): Promise<HelperSession> {
  const socket = connect(path);
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("error", (error) => {
      reject(new HelperRefusal(`no helper at ${path}: ${error.message}`));
    });
  });
  const waiting: ((reply: HelperReply) => void)[] = [];
  createInterface({ input: socket }).on("line", (line) => {
    waiting.shift()?.(JSON.parse(line) as HelperReply);
  });
  socket.on("error", () => undefined);
  socket.on("close", () => {
    for (const resolve of waiting.splice(0)) resolve({ error: "the helper has gone" });
  });
  const ask = (request: HelperRequest): Promise<HelperReply> => {
    if (socket.destroyed) return Promise.resolve({ error: "the helper has gone" });
    socket.write(`${JSON.stringify(request)}\n`);
    return new Promise((resolve) => waiting.push(resolve));
  };
  const drift = async (): Promise<string | undefined> => {
    const reply = await ask({ op: "drift" });
    return reply.error ?? reply.drift;
  };
  return {
    drift,
    async apply(levels) {
      const knobs = levels.map(({ knob, level }) => ({
        name: knob.name,
        level,
        ...(knob.cores === undefined ? {} : { cores: knob.cores }),
      }));
      const reply = await ask({ op: "set", knobs });
      if (reply.error === undefined) return;
      if (reply.isRejection !== true) throw new HelperRefusal(reply.error);
      throw new KnobRejectedError("helper", REFUSED, reply.error);
    },
    async settle(timeoutMs = 5000) {
      const deadline = Date.now() + timeoutMs;
      for (let good = 0; ; ) {
        const reason = await drift();
        good = reason === undefined ? good + 1 : 0;
        if (good >= 3) return undefined;
        if (reason !== undefined && Date.now() >= deadline) return reason;
        await wait(100);
      }
    },
    async restore() {
      const reply = await ask({ op: "restore" });
      const why = reply.script ?? reply.error;
      const failed = why === undefined ? [] : [{ save: UNKNOWN, why }];
      return { restored: reply.restored ?? [], failed };
    },
    close: () => socket.end(),
  };
}

const REFUSED = {
  path: "its board",
  value: "the levels",
  equality: "ignored",
  isRestored: false,
  rank: 0,
} as const;

/** Stands for what the helper could not restore; its script names the attributes. */
const UNKNOWN: Save = { kind: "save", knob: "helper", path: "helper", text: "", rank: 0, boot: "" };
