import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { endStalledAnswers } from "../../apps/cli/src/up/end-stalled-answers.ts";

afterEach(() => {
  vi.useRealTimers();
});

/** A response to a client that reads nothing. */
function unread(): ServerResponse {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  endStalledAnswers(request as never, response as never, () => {});
  return response;
}

test("a client that does not read its answer within a minute is cut off", () => {
  const response = unread();
  vi.advanceTimersByTime(600_000);
  expect(response.destroyed, "while the answer is made there is nothing to read").toBe(false);
  response.emit("prefinish");
  vi.advanceTimersByTime(59_000);
  expect(response.destroyed).toBe(false);
  vi.advanceTimersByTime(2000);
  expect(response.destroyed).toBe(true);
});
