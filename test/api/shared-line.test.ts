import { expect, test } from "vitest";
import { ArgumentError } from "../../apps/api/src/errors/errors.ts";
import { SharedLine } from "../../apps/api/src/line/shared-line.ts";

const limits = {
  running: 1,
  waitingOfOne: 3,
  waitingOfAll: 5,
  patience: 60_000,
  what: "suggestions",
  refuse: (message: string) => new ArgumentError("BUSY", message),
};

/** Work that ends when it is told to. */
function held() {
  let release = () => {};
  const work = () =>
    new Promise<void>((resolve) => {
      release = resolve;
    });
  return { work, release: () => release() };
}

test("owners take turns, however much one of them asks for", async () => {
  const line = new SharedLine(limits);
  const order: string[] = [];
  const first = held();
  const all = [line.take("greedy", first.work)];
  const ask = (owner: string, name: string) =>
    all.push(
      line.take(owner, async () => {
        order.push(name);
      }),
    );
  for (const name of ["g1", "g2", "g3"]) ask("greedy", name);
  ask("modest", "m1");
  ask("other", "o1");
  first.release();
  await Promise.all(all);
  expect(order).toEqual(["g1", "m1", "o1", "g2", "g3"]);
});

test("who asks for too much is refused at once, and others are not", async () => {
  const line = new SharedLine(limits);
  const first = held();
  const running = line.take("greedy", first.work);
  const done: string[] = [];
  const waiting = ["g1", "g2", "g3"].map((name) =>
    line.take("greedy", async () => done.push(name)),
  );
  await expect(line.take("greedy", async () => {})).rejects.toMatchObject({
    code: "BUSY",
    message: expect.stringContaining("3 suggestions of yours"),
  });
  const others = ["a", "b"].map((name) => line.take(name, async () => done.push(name)));
  await expect(line.take("c", async () => {})).rejects.toMatchObject({ code: "BUSY" });
  first.release();
  await Promise.all([running, ...waiting, ...others]);
  expect(done).toEqual(["g1", "a", "b", "g2", "g3"]);
});

test("nobody waits longer than the limit, and a failure hands over to the next", async () => {
  const line = new SharedLine({ ...limits, patience: 50 });
  const first = held();
  const running = line.take("a", first.work);
  await expect(line.take("b", async () => {})).rejects.toMatchObject({ code: "BUSY" });
  const failing = line.take("b", async () => {
    throw new Error("broken");
  });
  const after = line.take("c", async () => "done");
  first.release();
  await running;
  await expect(failing).rejects.toThrow("broken");
  expect(await after).toBe("done");
  expect(await line.take("d", async () => "free")).toBe("free");
});

test("whoever is not there any more waits no longer, and the place is the next one's", async () => {
  const line = new SharedLine({ ...limits, waitingOfOne: 1 });
  const first = held();
  const running = line.take("a", first.work);
  const gone = new AbortController();
  const leaving = line.take("b", async () => expect.unreachable(), gone.signal);
  gone.abort(new Error("gone"));
  await expect(leaving).rejects.toThrow("gone");
  await expect(line.take("b", async () => {}, gone.signal)).rejects.toThrow("gone");
  const after = line.take("b", async () => "done");
  first.release();
  await running;
  expect(await after).toBe("done");
});
