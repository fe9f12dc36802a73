import { readFileSync } from "node:fs";
import { completeDescriptor, parseDescriptor } from "@perfatlas/db/importers";
import { InputError } from "@perfatlas/modeling/space";
import { evaluationInput, uploadCampaign, uploadItem } from "@perfatlas/wire";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { createToken, uploadAs } from "../api/live-campaign.ts";
import { openTestApi, type TestApi } from "../api/open-test-api.ts";
import { withFiles } from "../importers/small-dataset.ts";
import { hostileUpload } from "./hostile-campaign.ts";
import { MARKUP, PAYLOAD, writeHostileDescriptor } from "./hostile-descriptor.ts";
import { type TextPlace, textPlaces, textsAt, withText } from "./text-places.ts";

const schema = new URL("../../db/src/datasets/descriptor.schema.json", import.meta.url);
const places = (of: z.ZodType): readonly TextPlace[] =>
  textPlaces(z.toJSONSchema(of, { unrepresentable: "any" }) as never);
const isHostile = (text: unknown) =>
  typeof text === "string" && (text.includes(MARKUP) || text.startsWith("javascript:"));
/** Places that the hostile document leaves alone: whatever stands there must be refused. */
const left = (all: readonly TextPlace[], ...documents: readonly unknown[]) =>
  all
    .map(({ path }) => path)
    .filter((path) => !documents.some((one) => textsAt(one, path).some(isHostile)));

describe("a descriptor", () => {
  const text = readFileSync(writeHostileDescriptor().path, "utf8");
  const document: unknown = parse(text);
  // A reader names columns of a file, which are shown nowhere but in errors.
  const root = JSON.parse(readFileSync(schema, "utf8"));
  const all = textPlaces(root).filter(({ path }) => !/(^|\.)reader\./.test(path));

  test("is taken with the payload in its texts", () => {
    expect(() => parseDescriptor(text)).not.toThrow();
    expect(all.length).toBeGreaterThan(40);
  });

  test.each(left(all, document))("holds it in %s, or is refused with it there", (path) => {
    const changed = JSON.stringify(withText(document, path, PAYLOAD));
    expect(() => parseDescriptor(changed, "hostile.json")).toThrow(InputError);
  });
});

/** Readers to which nothing is missing but what is put there. */
const readers: Readonly<Record<string, object>> = {
  arff: {},
  "joined-csv": { configurations: {}, id: { column: "a", base: 0 } },
  json: { rows: "$[*]" },
  "moot-csv": {},
  parquet: {},
  splconqueror: {},
  "wide-csv": {},
};

describe("a reader of files", () => {
  const root = JSON.parse(readFileSync(schema, "utf8"));
  const document = parse(readFileSync(writeHostileDescriptor().path, "utf8"));
  const table = "a,b,c,d,x,y\n0,0,0,0,1,2\n";
  const places = Object.keys(readers).flatMap((format) => {
    const { definitions } = root;
    return textPlaces({ ...definitions[format], definitions }).map(({ path }) => [format, path]);
  });

  test("has texts in every format", () => {
    const formats = root.properties.reader.oneOf.map(({ $ref }: { $ref: string }) =>
      $ref.split("/").at(-1),
    );
    expect(Object.keys(readers)).toEqual(formats);
    expect(places.length).toBeGreaterThan(100);
  });

  // What it names is shown in errors alone, and those are bad input: pages draw them as texts.
  test.each(places)(
    "%s with the payload in %s is refused as bad input",
    async (format = "", path = "") => {
      const reader = withText({ format, ...readers[format] }, path, PAYLOAD);
      const text = JSON.stringify({ ...document, files: [{ path: "table.csv" }], reader });
      await expect(
        withFiles({ "table.csv": table }, async (source) =>
          completeDescriptor(parseDescriptor(text, "hostile.json"), source),
        ),
      ).rejects.toThrow(InputError);
    },
  );
});

describe("an upload", () => {
  const { campaign, items } = hostileUpload();
  const upload = async (given: unknown, runs: readonly unknown[]) =>
    (await uploadAs(open, token, runs, given)).map(({ verdict }) => verdict);
  let open: TestApi;
  let token: string;
  beforeAll(async () => {
    open = await openTestApi({ isFilled: false });
    token = await createToken(open, "hostile", ["CURATE"]);
  });
  afterAll(() => open.close());

  test("is taken with the payload in its texts", async () => {
    expect(await uploadAs(open, token, items, campaign)).toMatchObject([
      { verdict: "accepted", message: null },
      { verdict: "accepted", message: null },
      { verdict: "accepted", message: null },
    ]);
  });

  test.each(left(places(uploadCampaign), campaign))(
    "holds it in the campaign's %s, or is refused with it there",
    async (path) => {
      expect(await upload(withText(campaign, path, PAYLOAD), items.slice(0, 1))).toEqual([
        "invalid",
      ]);
    },
  );

  test.each(left(places(uploadItem), ...items))(
    "holds it in a run's %s, or is refused with it there",
    async (path) => {
      expect(await upload(campaign, [withText(items[0], path, PAYLOAD)])).toEqual(["invalid"]);
    },
  );
});

describe("an evaluation", () => {
  let open: TestApi;
  beforeAll(async () => {
    open = await openTestApi();
  });
  afterAll(() => open.close());
  const valid = { dataset: "coder-runs", strategies: ["direct"], learners: ["constant"] };

  test.each(left(places(evaluationInput)))("is refused with the payload in %s", async (path) => {
    const base = path === "suite" ? {} : path.startsWith("subjects") ? { suite: "starter" } : valid;
    const input = withText(base, path, PAYLOAD) as Record<string, unknown>;
    await expect(open.api.jobs.enqueue("evaluate-suite", input)).rejects.toThrow(InputError);
  });
});
