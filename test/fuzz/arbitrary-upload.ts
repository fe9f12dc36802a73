import {
  itemHash,
  UPLOAD_RUNS,
  type UploadCampaign,
  type UploadItem,
  uuid5,
} from "@perfatlas/wire";
import fc from "fast-check";
import { itemsOfRuns, pressCampaign, pressRun } from "../api/live-campaign.ts";
import { arbitraryChange, type Json } from "./arbitrary-change.ts";
import { arbitraryText } from "./arbitrary-text.ts";
import { type Caller, type FuzzRequest, posted } from "./fuzz-request.ts";
import type { WireValue } from "./wire-value.ts";

/** What a place of an upload can be given in stead of what stands there. */
const replacement: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, false, [], {}, [[]], { "": 1 }, { toString: 1 }, "", "0"),
  fc.constantFrom<Json>(
    0,
    -0,
    -1,
    1.5,
    2 ** 15,
    2 ** 31,
    2 ** 53,
    -(2 ** 53),
    1e308,
    -1e308,
    5e-324,
  ),
  fc.constantFrom<Json>("2026-03-01T10:00:00Z", "2999-01-01T00:00:00Z", "+010000-01-01T00:00:00Z"),
  fc.constantFrom<Json>(
    "0001-01-01T00:00:00Z",
    "9999-12-31T24:00:00Z",
    "2026-03-01T10:00Z",
    "0000-01-01T00:00:00Z",
  ),
  fc.constantFrom<Json>(
    "fast -> window <= 4",
    "fast ->",
    "(".repeat(3000),
    "!".repeat(3000),
    "a & b",
    "1/0 == 1",
  ),
  fc.constantFrom<Json>(
    "lower",
    "higher",
    "binary",
    "integer",
    "real",
    "categorical",
    "quarantined",
    "timeout",
  ),
  fc.constantFrom<Json>(
    { min: 1, max: 5 },
    { min: 5, max: 1 },
    { min: 0, max: 1e308, step: 1e-308 },
    [1, 1],
  ),
  arbitraryText([
    "press",
    "press-live",
    "coder",
    "coder-runs",
    "desk",
    "time",
    "s",
    "ms",
    "fast",
    "level",
  ]),
);

const change = arbitraryChange(replacement);

const campaign: fc.Arbitrary<UploadCampaign> = fc
  .tuple(fc.constantFrom("press-live", "press-fuzz"), fc.constantFrom("desk", "rack"))
  .map(([project, hardware]) => {
    return pressCampaign({ project, environment: { ...pressCampaign().environment, hardware } });
  });

/** A campaign that is taken, and campaigns that differ from it in a place or two. */
export const arbitraryCampaign: fc.Arbitrary<WireValue> = fc
  .tuple(
    campaign,
    fc.oneof(
      fc.constant((value: Json) => value),
      change,
    ),
  )
  .map(([given, changed]) => changed(given as unknown as Json));

const item: fc.Arbitrary<UploadItem> = fc
  .record({
    n: fc.nat(34),
    repeat: fc.nat(3),
    second: fc.integer({ min: 10, max: 13 }),
    isFailed: fc.boolean(),
  })
  .map(({ n, repeat, second, isFailed }) => {
    const startedAt = `2026-03-01T10:00:${second}.000Z`;
    const failures = { time: { status: "timeout", reason: "cut off after 60 s" } } as const;
    const end = isFailed ? { values: { bytes: 3 }, failures } : {};
    return itemsOfRuns(pressRun(n, { repeat, startedAt, ...end }))[0] as UploadItem;
  });

/** Runs as suggestions take them: right ones, and right ones that were changed in a place. */
export const arbitraryRun: fc.Arbitrary<WireValue> = fc
  .tuple(
    item,
    fc.oneof(
      { weight: 25, arbitrary: fc.constant((value: Json) => value) },
      { weight: 1, arbitrary: change },
    ),
  )
  .map(([{ configuration, values }, changed]) => changed({ configuration, values }));

const items = fc.array(
  fc.tuple(item, change, fc.boolean()).map(([given, changed, isSigned]): Json => {
    const made = changed(given as unknown as Json);
    // Unless it is signed anew, all that is found is that the hash is another.
    const isObject = made !== null && typeof made === "object" && !Array.isArray(made);
    return isSigned && isObject ? { ...made, contentHash: itemHash(made) } : made;
  }),
  { maxLength: 4 },
);

/** Uploads of runs: right ones, and right ones that were changed anywhere. */
export function arbitraryUpload(callers: fc.Arbitrary<Caller>): fc.Arbitrary<FuzzRequest> {
  const many = items.map((given): readonly Json[] =>
    given.length === 0 ? given : new Array<Json>(201).fill(given[0] ?? null),
  );
  return fc
    .record({
      caller: callers,
      campaign: arbitraryCampaign,
      items: fc.oneof<fc.MaybeWeightedArbitrary<readonly Json[]>[]>(
        { weight: 40, arbitrary: items },
        { weight: 1, arbitrary: many },
      ),
      batchId: fc.oneof(fc.constant("b1"), arbitraryText()),
    })
    .map(({ caller, campaign: header, items: list, batchId }) => {
      // Runs of another campaign's id are other runs.
      const id = header !== null && typeof header === "object" && "id" in header ? header.id : "";
      const own = list.map((each) => withIdOf(each, JSON.stringify(id)));
      const variables = { campaign: header, items: own, batchId };
      const body = JSON.stringify({ query: UPLOAD_RUNS, variables });
      return posted("upload", caller, body, { items: own });
    });
}

function withIdOf(given: Json, campaignId: string): Json {
  if (given === null || typeof given !== "object" || !("id" in given)) return given;
  const { id, contentHash } = given as { readonly id: Json; readonly contentHash?: Json };
  if (typeof id !== "string" || !/^[0-9a-f-]{36}$/.test(id)) return given;
  const isSigned = contentHash === itemHash(given);
  const made = { ...given, id: uuid5(campaignId, id) };
  return isSigned ? { ...made, contentHash: itemHash(made) } : made;
}
