import { mkdir, mkdtemp, realpath, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "./open-test-api.ts";

let open: TestApi;
let base: string;
beforeAll(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), "perfatlas-jobs-")));
  await mkdir(join(base, "imports", "deep"), { recursive: true });
  await mkdir(join(base, "imports-of-others"));
  await symlink("/etc", join(base, "imports", "etc"));
  open = await openTestApi({ isFilled: false, importFolders: [join(base, "imports")] });
});
afterAll(() => open.close());

type Options = NonNullable<Parameters<TestApi["api"]["execute"]>[2]>;

async function ask<Data>(
  document: string,
  variables: Record<string, unknown>,
  options: Options = { isAdministrator: true },
): Promise<Data> {
  const { data, errors } = await open.api.execute(document, variables, options);
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join());
  return data as unknown as Data;
}

const evaluate = (repeats: number) =>
  ask<{ evaluationCreate: { job: { id: string } } }>(
    `mutation M($input: EvaluationInput!) {
      evaluationCreate(input: $input) { job { id } userErrors { message code } }
    }`,
    { input: { suite: "starter", subjects: ["zlib"], repeats } },
  ).then(({ evaluationCreate }) => evaluationCreate.job.id);

const CANCEL = `mutation M($id: ID!) {
  jobCancel(id: $id) { job { state } userErrors { field code message } }
}`;

test("a queued job says its place and behind which it waits, until it is cancelled", async () => {
  const [first, second] = [await evaluate(1), await evaluate(2)];
  const READ = `query Q($id: ID!) {
    job(id: $id) { uuid kind type subject state position waitsBehind { id subject state } }
  }`;
  const behind = { id: first, subject: "starter", state: "QUEUED" };
  const said = await ask<{ job: object }>(READ, { id: second });
  expect(said.job).toMatchObject({
    kind: "evaluate-suite",
    type: "EVALUATE_SUITE",
    subject: "starter",
    position: 2,
    waitsBehind: behind,
  });
  expect(await ask(CANCEL, { id: first })).toEqual({
    jobCancel: { job: { state: "CANCELLED" }, userErrors: [] },
  });
  const after = await ask<{ job: object }>(READ, { id: second });
  expect(after.job).toMatchObject({ position: 1, waitsBehind: null });
  expect(await ask(CANCEL, { id: first })).toMatchObject({
    jobCancel: { job: { state: "CANCELLED" }, userErrors: [{ field: ["id"], code: "ENDED" }] },
  });
  const nobody = Buffer.from('["Job","00000000-0000-4000-8000-000000000000"]').toString(
    "base64url",
  );
  expect(await ask(CANCEL, { id: nobody })).toMatchObject({
    jobCancel: { job: null, userErrors: [{ code: "UNKNOWN_JOB" }] },
  });
});

test("a job whose texts no database holds is refused, not an error of the program", async () => {
  const IMPORT = `mutation M($descriptor: String!) {
    descriptorImport(descriptor: $descriptor, directory: "/srv") { userErrors { code message } } }`;
  for (const odd of ["\ud800", "\0"]) {
    expect(await ask(IMPORT, { descriptor: `id: ${odd}` })).toEqual({
      descriptorImport: {
        userErrors: [
          {
            code: "BAD_PAYLOAD",
            message:
              "bad payload of import-descriptor: descriptor holds characters that are no text",
          },
        ],
      },
    });
  }
});

test("jobs are cancelled by administrators alone", async () => {
  const id = await evaluate(3);
  await expect(ask(CANCEL, { id }, {})).rejects.toThrow("this changes the registry");
});

test("with a token, descriptors are imported from the folders that are set aside for it", async () => {
  const { tokenCreate } = await ask<{ tokenCreate: { secret: string } }>(
    'mutation { tokenCreate(name: "far", scope: [ADMIN]) { secret } }',
    {},
  );
  const IMPORT = `mutation M($directory: String!) {
    descriptorImport(descriptor: "id: [", directory: $directory) { userErrors { code } }
  }`;
  const codes = async (directory: string, options?: Options) => {
    const { descriptorImport } = await ask<{
      descriptorImport: { userErrors: { code: string }[] };
    }>(IMPORT, { directory }, options);
    return descriptorImport.userErrors.map(({ code }) => code);
  };
  const far = { token: tokenCreate.secret };
  for (const folder of ["imports", "imports/deep"]) {
    expect(await codes(join(base, folder), far)).toEqual(["DESCRIPTOR"]);
  }
  for (const folder of ["", "imports/..", "imports-of-others", "imports/etc", "none"]) {
    expect(await codes(join(base, folder), far)).toEqual(["FORBIDDEN_FOLDER"]);
  }
  expect(await codes("imports", far)).toEqual(["FORBIDDEN_FOLDER"]);
  expect(await codes("/etc")).toEqual(["DESCRIPTOR"]);
});
