import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Contributing,
  labDraft,
  labFiles,
  offerOf,
  openContributing,
} from "./contributing.ts";

let open: Contributing;
beforeAll(async () => {
  open = await openContributing();
});
afterAll(async () => {
  expect(open.reported).toEqual([]);
  await open.close();
});

const files = labFiles();
const [text] = offerOf(files).files;

async function refusalOf(input: object): Promise<string | undefined> {
  const { contribution, userErrors } = await open.change("Create", open.keys.ann, { input });
  expect(contribution).toBeNull();
  return userErrors[0]?.code;
}

describe("an offer", () => {
  test.each([
    ["DESCRIPTOR", offerOf(files, labDraft, { descriptor: "id: [" })],
    ["DESCRIPTOR", offerOf(files, { ...labDraft, metrics: [] })],
    ["DESCRIPTOR", offerOf(files, { ...labDraft, origin: "measured" })],
    ["LICENSE", offerOf(files, labDraft, { license: "mine" })],
    ["TAKEN_NAME", offerOf(files, { ...labDraft, id: "coder-runs" })],
    ["FILE_COUNT", offerOf({})],
    ["FILE_MISSING", offerOf(files, labDraft, { files: [text] })],
    ["FILE_NOT_DESCRIBED", offerOf({ ...files, "more.csv": Buffer.from("x") })],
    ["FILE_TWICE", offerOf(files, labDraft, { files: [text, text] })],
    ["UNSAFE_PATH", offerOf(files, labDraft, { files: [{ ...text, path: "../text.csv" }] })],
    ["UNSAFE_PATH", offerOf(files, labDraft, { files: [{ ...text, path: "/etc/passwd" }] })],
    ["BAD_DIGEST", offerOf(files, labDraft, { files: [{ ...text, sha256: "0" }] })],
    ["FILE_TOO_LARGE", offerOf(files, labDraft, { files: [{ ...text, bytes: 2 ** 30 }] })],
    ["FILE_TOO_LARGE", offerOf(files, labDraft, { files: [{ ...text, bytes: -1 }] })],
    ["TOO_LONG", offerOf(files, labDraft, { note: "n".repeat(5000) })],
  ])("is refused as %s", async (code, input) => {
    expect(await refusalOf(input)).toBe(code);
  });

  test("of more than 5 GiB is refused before a byte is sent", async () => {
    const many = Array.from({ length: 11 }, (_, i) => `f${i}.csv`);
    const draft = {
      ...labDraft,
      files: many.map((path) => ({ path, environment: "laptop:text:1.0" })),
    };
    const stated = many.map((path) => ({ path, bytes: 2 ** 29, sha256: text?.sha256 }));
    expect(await refusalOf(offerOf(files, draft, { files: stated }))).toBe(
      "CONTRIBUTION_TOO_LARGE",
    );
  });

  test("needs a token that may contribute", async () => {
    const codeAs = async (key: string | undefined) => {
      const { errors } = await open.ask(
        "mutation ($input: ContributionInput!) { contributionCreate(input: $input) { userErrors { code } } }",
        { input: offerOf(files) },
        key,
      );
      return errors?.[0]?.extensions;
    };
    expect(await codeAs(undefined)).toMatchObject({ code: "UNAUTHENTICATED" });
    expect(await codeAs(open.keys.reader)).toMatchObject({ code: "FORBIDDEN" });
  });
});
