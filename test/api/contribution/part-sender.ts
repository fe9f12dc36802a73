// Sends the parts of a contribution as soon as it is told to: addresses and files in turn are its arguments. Says that it is
// ready, and at last the statuses.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";

const [key = "", ...given] = process.argv.slice(2);
const parts = given.flatMap((address, i) =>
  i % 2 === 0 ? [{ address, content: readFileSync(given[i + 1] as string) }] : [],
);
process.send?.("ready");
await once(process, "message");
const statuses: number[] = [];
for (const { address, content } of parts) {
  const { status } = await fetch(address, {
    method: "PUT",
    body: content,
    headers: {
      authorization: `Bearer ${key}`,
      "x-sha256": createHash("sha256").update(content).digest("hex"),
    },
  });
  statuses.push(status);
}
process.send?.(statuses, () => process.disconnect());
