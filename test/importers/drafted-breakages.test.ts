import { gzipSync } from "node:zlib";
import { completeDescriptor, parseDescriptor } from "@perfatlas/db/importers";
import { InputError } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";
import { describeTexts } from "./describe/describe-texts.ts";
import { otherCases } from "./describe/other-cases.ts";
import { runCases } from "./describe/run-cases.ts";
import { strangeCases } from "./describe/strange-cases.ts";
import { tableCases } from "./describe/table-cases.ts";
import { toolCases } from "./describe/tool-cases.ts";
import { withFiles } from "./small-dataset.ts";

/** Cuts of one file at most. */
const CUTS = 20;

/** Files of every format, tool and layout that a draft is made of. */
const drafted = Object.entries({
  ...otherCases,
  ...tableCases,
  ...toolCases,
  ...strangeCases,
  ...runCases,
})
  .flatMap(([what, { files }]) =>
    Object.entries(files).map(([name, text]) => ({
      what,
      name,
      text,
      count: Object.keys(files).length,
    })),
  )
  .filter(({ count }) => count === 1);

/** What may become of a file on its way, and what somebody may do to us with one. */
function* broken(text: string): Generator<readonly [string, Uint8Array]> {
  const bytes = Buffer.from(text);
  const step = Math.max(10, Math.ceil(bytes.length / CUTS / 10) * 10);
  for (let at = 0; at < bytes.length; at += step) yield [`cut at ${at}`, bytes.subarray(0, at)];
  const half = bytes.length >> 1;
  yield ["UTF-16 without its last byte", Buffer.from(`\ufeff${text}`, "utf16le").subarray(0, -1)];
  yield [
    "bytes of another encoding",
    Buffer.concat([bytes.subarray(0, half), Buffer.of(0xe4, 0xff), bytes.subarray(half)]),
  ];
  yield [
    "zeros in its middle",
    Buffer.concat([bytes.subarray(0, half), Buffer.alloc(99), bytes.subarray(half)]),
  ];
  yield ["an empty file", Buffer.alloc(0)];
  yield ["noise", Buffer.from(Array.from(bytes, (byte, i) => (byte * 31 + i * 17) % 256))];
  yield ["gzip that is cut", gzipSync(bytes).subarray(0, -9)];
  yield ["quotes that do not close", Buffer.from(text.replace(/[\d.]+(?=\D*$)/, '"$&'))];
  yield ["its rows without their first sign", Buffer.from(text.replaceAll(/\n./g, "\n"))];
  yield ["all of it twice", Buffer.from(text + text)];
  yield ["keys that stand twice", Buffer.from(text.replace(/\{("[^"]+":)/, "{$10,$1"))];
}

/** The same of what is large, which one file of each format is tried with. */
function* large(text: string): Generator<readonly [string, Uint8Array]> {
  yield ["a gzip bomb", bomb];
  yield [
    "a hundred thousand brackets in it",
    Buffer.from(text.replace(/\d(?=\D*$)/, "[".repeat(100_000))),
  ];
  yield ["a row of a hundred thousand fields", Buffer.from(`${text}${"1,".repeat(100_000)}\n`)];
}

const bomb = gzipSync(Buffer.alloc(1 << 25, "1,fast,1.5\n"));

/** Whether it was read; refused by a typed error otherwise. @throws whatever else is thrown. */
async function isRead(read: () => Promise<unknown>): Promise<boolean> {
  try {
    await read();
    return true;
  } catch (error) {
    if (error instanceof InputError && error.code !== undefined) return false;
    throw error;
  }
}

/** Reads and describes the file as each of these; what is thrown besides typed errors says as which. */
async function tryAll(
  name: string,
  yaml: string,
  given: Iterable<readonly [string, Uint8Array]>,
): Promise<void> {
  const descriptor = parseDescriptor(yaml, "draft.yaml");
  for (const [what, bytes] of given) {
    const before = process.memoryUsage().rss;
    const attempts = [
      () => withFiles({ [name]: bytes }, (source) => completeDescriptor(descriptor, source)),
      () => describeTexts({ [name]: bytes }),
    ];
    for (const attempt of attempts.slice(0, /^cut at \d*[1-9]0$/.test(what) ? 1 : 2)) {
      const wasRead = await isRead(attempt).catch((error: unknown) => {
        throw new Error(what, { cause: error });
      });
      if (/noise|gzip|zeros|empty/.test(what)) expect(wasRead, what).toBe(false);
    }
    expect(process.memoryUsage().rss - before, what).toBeLessThan(1 << 30);
  }
}

describe("a file that a draft was made of, once it is broken, is read or refused by a typed error", () => {
  test.each(drafted)("$what", async ({ name, text }) => {
    const { yaml, checked } = await describeTexts({ [name]: text });
    expect(checked.fault).toBeUndefined();
    await tryAll(name, yaml, broken(text));
  });

  test("a large one of each format and tool", async () => {
    const seen = new Set<string>();
    for (const { name, text } of drafted) {
      const { yaml, descriptor } = await describeTexts({ [name]: text });
      const kind = `${descriptor.reader.format} ${descriptor.reader.preset}`;
      if (seen.has(kind)) continue;
      seen.add(kind);
      await tryAll(name, yaml, large(text));
    }
    expect(seen.size).toBeGreaterThan(10);
  });
});
