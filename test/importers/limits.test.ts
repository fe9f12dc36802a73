import { open } from "node:fs/promises";
import { join } from "node:path";
import { readDataset } from "@perfatlas/db/importers";
import { describe, expect, test } from "vitest";
import { small, withFiles } from "./small-dataset.ts";

describe("files above the limit", () => {
  test("a file of 1 GB is refused by name, size and limit before a byte of it is read", async () => {
    await withFiles({}, async (source, folder) => {
      // Sparse: it has the size and no blocks. Were it read, its zero bytes would be refused instead.
      const handle = await open(join(folder, "small.csv"), "w");
      await handle.truncate(1024 ** 3);
      await handle.close();
      await expect(readDataset(small, source)).rejects.toMatchObject({
        code: "FILE_TOO_LARGE",
        message: expect.stringMatching(/1073741824 bytes; the limit is 536870912/),
        place: { file: "small.csv" },
      });
    });
  });
});
