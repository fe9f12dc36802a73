import { InputError } from "@perfatlas/modeling/space";
import { expect, test } from "vitest";
import { readRows } from "./read-rows.ts";
import { triedFormats } from "./tried-formats.ts";

const { descriptor, name, good } = triedFormats.parquet;
const whole = Buffer.from(good);

/** What comes of the file with one byte changed: its values, or the error. */
async function withByte(at: number, value: number): Promise<unknown> {
  const bytes = Buffer.from(whole);
  bytes[at] = value;
  return await readRows(descriptor, { [name]: bytes }).then(
    ({ rows }) => rows.length,
    (error: unknown) => error,
  );
}

// A page's header that ends early, and a count of two thousand millions behind it: the library counts them.
test.each([
  [15, 0],
  [20, 255],
  [107, 128],
  [111, 255],
])(
  "Parquet whose byte %i is %i is refused, and the process goes on meanwhile",
  async (at, value) => {
    let isAlive = false;
    const beat = setInterval(() => {
      isAlive = true;
    }, 20);
    try {
      expect(await withByte(at, value)).toMatchObject({
        code: expect.stringMatching(/^(MALFORMED_PARQUET|PARQUET_TOO_LARGE)$/),
        place: { file: name },
      });
      expect(isAlive).toBe(true);
    } finally {
      clearInterval(beat);
    }
  },
);

test("Parquet with any byte changed has its rows, or is refused", { timeout: 60_000 }, async () => {
  for (let at = 5; at < whole.length; at += 41) {
    for (const value of [0, 255]) {
      const found = await withByte(at, value);
      if (!(found instanceof InputError)) expect(found, `byte ${at} is ${value}`).toBe(3);
    }
  }
});

test("Parquet whose directory says nothing of a column is refused, not read as empty", async () => {
  const bytes = Buffer.from(whole);
  // The last of the places in which the name stands is the one that leads to the column.
  bytes.write("lateness", bytes.lastIndexOf("latency"), 7);
  await expect(readRows(descriptor, { [name]: bytes })).rejects.toMatchObject({
    code: "MALFORMED_PARQUET",
  });
});
