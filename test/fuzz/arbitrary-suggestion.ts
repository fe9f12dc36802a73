import fc from "fast-check";
import { NUMBERS } from "./arbitrary-json.ts";
import { arbitraryText } from "./arbitrary-text.ts";
import { arbitraryCampaign, arbitraryRun } from "./arbitrary-upload.ts";
import { type Caller, type FuzzRequest, posted } from "./fuzz-request.ts";
import type { Known } from "./known.ts";
import { Digits, jsonText, type WireValue } from "./wire-value.ts";

const QUERY = `query S($campaign: JSON!, $count: Int!, $measured: [JSON!]!, $strategy: String,
  $settings: JSON, $sources: [String!], $metric: String, $seed: String) {
  suggestConfigurations(campaign: $campaign, count: $count, measured: $measured, strategy: $strategy,
    settings: $settings, sources: $sources, metric: $metric, seed: $seed) {
    suggestionId configurations chosenCount note metric strategy sources
    outlook { model best { value lower upper configuration } remaining { value } } } }`;

/** Questions of what to measure next, most of them good, from whoever may ask. */
export function arbitrarySuggestion({ names }: Known): fc.Arbitrary<FuzzRequest> {
  const number = fc.constantFrom(...NUMBERS).map((digits): WireValue => new Digits(digits));
  const setting = fc.constantFrom(...(names.settings ?? [""]));
  const settings: fc.Arbitrary<WireValue> = fc.dictionary(
    setting,
    fc.oneof(number, fc.boolean(), arbitraryText()),
    { maxKeys: 2 },
  );
  const strategy = fc.constantFrom(...(names.anyStrategy ?? ["random"]));
  const rare = <T extends WireValue>(value: fc.Arbitrary<T>) =>
    fc
      .option(value, { freq: 4 })
      .chain((given) =>
        fc.oneof(
          { weight: 3, arbitrary: fc.constant<WireValue>(null) },
          { weight: 2, arbitrary: fc.constant<WireValue>(given) },
        ),
      );
  return fc
    .record({
      caller: fc.constantFrom<Caller>("read", "upload", "other upload", "instance"),
      variables: fc.record<Record<string, WireValue>>({
        campaign: arbitraryCampaign,
        count: fc.oneof(
          { weight: 9, arbitrary: fc.integer({ min: 1, max: 20 }) },
          { weight: 1, arbitrary: fc.constantFrom(0, 1000, 1001, 2 ** 31 - 1) },
        ),
        measured: fc.array(arbitraryRun, { maxLength: 12 }),
        strategy: fc.oneof(
          { weight: 6, arbitrary: strategy },
          { weight: 1, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: arbitraryText() },
        ),
        settings: rare(settings),
        sources: rare(fc.array(arbitraryText(names.environment), { maxLength: 2 })),
        metric: rare(arbitraryText(names.metric)),
        seed: rare(arbitraryText()),
      }),
    })
    .map(({ caller, variables }) => {
      const body = `{"query":${JSON.stringify(QUERY)},"variables":${jsonText(variables)}}`;
      return posted("suggestion", caller, body);
    });
}
