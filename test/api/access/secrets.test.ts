import { mkdir, mkdtemp, realpath, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256 } from "@perfatlas/wire";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  assertImportFolder,
  ForbiddenFolderError,
} from "../../../apps/api/src/access/assert-import-folder.ts";
import type { Caller } from "../../../apps/api/src/access/caller.ts";
import { createSecret, isSecret } from "../../../apps/api/src/access/secret.ts";

describe("a secret", () => {
  test("says whose it is, is new each time, and only its hash is stored", () => {
    const [one, other] = [createSecret(), createSecret()];
    expect(one.secret).toMatch(/^perfatlas_[\w-]{43}$/);
    expect(one.hash).toBe(sha256(one.secret));
    expect(other.secret).not.toBe(one.secret);
  });

  test("is known by its beginning and its length", () => {
    const { secret } = createSecret();
    expect(isSecret(secret)).toBe(true);
    for (const text of [
      `${secret}a`,
      secret.slice(0, -1),
      secret.replace("perfatlas_", "otheratlas"),
      "",
    ]) {
      expect(isSecret(text)).toBe(false);
    }
  });
});

describe("a folder to import from", () => {
  const token: Caller = { kind: "token", id: 1, name: "lab", scope: ["admin"], perMinute: null };
  let root: string;
  beforeAll(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), "perfatlas-folders-")));
    for (const name of ["imports/own", "imports-of-others", "secret"]) {
      await mkdir(join(root, name), { recursive: true });
    }
    await symlink(join(root, "secret"), join(root, "imports/way-out"));
    await symlink(join(root, "imports"), join(root, "way-in"));
  });
  afterAll(() => rm(root, { recursive: true }));
  const ask = (folder: string, caller: Caller = token) =>
    assertImportFolder(
      { caller, importFolders: [join(root, "missing"), join(root, "way-in")] },
      folder,
    );

  test("is, with a token, one that is set aside, or below it", async () => {
    for (const name of ["imports", "imports/own", "way-in/own"]) await ask(join(root, name));
  });

  test.each(["secret", "imports-of-others", "imports/way-out", "missing", "imports/missing", ""])(
    "is, with a token, not %j, and what is there is not told",
    async (name) => {
      const refusal = new ForbiddenFolderError(
        "with a token, descriptors are imported from PERFATLAS_MIRROR and from `imports` in the data " +
          "folder of the instance; on its machine `perfatlas import` takes them from anywhere",
      );
      await expect(ask(join(root, name))).rejects.toThrow(refusal);
      await expect(ask(join(root, name))).rejects.toMatchObject({ code: "FORBIDDEN_FOLDER" });
    },
  );

  test("is any with the key of the instance, but named from the root", async () => {
    const administrator: Caller = { kind: "administrator" };
    await ask(join(root, "secret"), administrator);
    for (const caller of [administrator, token]) {
      const relative = ask("imports", caller);
      await expect(relative).rejects.toThrow(ForbiddenFolderError);
      await expect(relative).rejects.toThrow("`directory` must be an absolute path");
    }
  });
});
