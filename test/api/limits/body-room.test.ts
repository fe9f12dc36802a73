import { expect, test } from "vitest";
import { BODY_LIMITS, BodyRoom } from "../../../apps/api/src/limits/body-room.ts";

const MIB = 2 ** 20;
const stranger = (payer: string) => ({ payer, callerClass: "anonymous" }) as const;
const token = (payer: string) => ({ payer, callerClass: "token" }) as const;

/** Takes rooms until none is left. */
function fill(take: () => () => void): (() => void)[] {
  const taken: (() => void)[] = [];
  for (;;) {
    try {
      taken.push(take());
    } catch {
      return taken;
    }
  }
}

test("one caller has room for 8 MiB, which it has again when a request is over", () => {
  const room = new BodyRoom();
  const taken = fill(() => room.take(token("a"), BODY_LIMITS.token));
  expect(taken).toHaveLength(4);
  expect(() => room.take(token("a"), MIB)).toThrow(/other large requests of yours/);
  room.take(token("b"), BODY_LIMITS.token);
  taken[0]?.();
  room.take(token("a"), BODY_LIMITS.token);
});

test("strangers together have room for 32 MiB, and leave that of tokens alone", () => {
  const room = new BodyRoom();
  let address = 0;
  const taken = fill(() => room.take(stranger(`address ${address++}`), BODY_LIMITS.anonymous));
  expect(taken).toHaveLength((32 * MIB) / BODY_LIMITS.anonymous);
  expect(() => room.take(stranger("another"), MIB)).toThrow(/too many large requests/);
  room.take(token("a"), BODY_LIMITS.token);
  for (const release of taken) release();
  expect(fill(() => room.take(stranger(`address ${address++}`), MIB))).toHaveLength(32);
});

test("small bodies, and those of the process itself, are not counted", () => {
  const room = new BodyRoom();
  for (let i = 0; i < 10_000; i++) room.take(stranger("a"), 16 * 1024);
  for (let i = 0; i < 100; i++) room.take({ ...token("a"), payer: undefined }, MIB);
  room.take(stranger("a"), MIB);
});
