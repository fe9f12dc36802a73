import { describe, expect, test } from "vitest";
import { Lifeline } from "../../../db/src/open/lifeline.ts";
import { collectGarbage } from "../../collect-garbage.ts";

describe("whoever asks over a lifeline", () => {
  test("gets the answer, or the error of the question", async () => {
    const life = new Lifeline();
    expect(await life.answered(async () => 7)).toBe(7);
    await expect(life.answered(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    const thrown = life.answered(() => {
      throw new Error("at once");
    });
    await expect(thrown).rejects.toThrow("at once");
    expect(life.loss).toBeUndefined();
  });

  test("hears of the first loss, whether it waits then or asks later", async () => {
    const life = new Lifeline();
    const waiting = [0, 1].map(() => life.answered(() => new Promise(() => {})));
    const loss = new Error("lost");
    life.lose(loss);
    life.lose(new Error("lost again"));
    for (const each of waiting) await expect(each).rejects.toBe(loss);
    await expect(life.answered(() => expect.unreachable())).rejects.toBe(loss);
    expect(life.loss).toBe(loss);
  });

  test("is given an answer that is not kept", async () => {
    const life = new Lifeline();
    const answer = new WeakRef(await life.answered(async () => ({ rows: [1, 2, 3] })));
    await collectGarbage();
    expect(answer.deref()).toBeUndefined();
    expect(life.loss).toBeUndefined();
  });
});
