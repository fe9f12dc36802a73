import { Command } from "commander";
import {
  ReadInfluenceDocument,
  type ReadInfluenceQuery,
  ReadOptimumDocument,
} from "../../generated/graphql.ts";
import { type DataOptions, figureOptions } from "../figures/figure-options.ts";
import { intervalText, numberText, percentText, sampleText } from "../figures/figure-text.ts";
import { type Place, placeOf } from "../figures/place-of.ts";
import { readFigure } from "../figures/read-figure.ts";
import { withFigures } from "../figures/with-figures.ts";
import { table } from "../output/table.ts";
import { terminal } from "../output/terminal.ts";
import { wordOf } from "../output/word-of.ts";

interface InfluenceOptions extends DataOptions {
  readonly metric?: string;
}

/** `perfatlas influence`: which options and interactions matter in an environment. */
export function influenceCommand(): Command {
  const command = new Command("influence")
    .argument("[environment]", "slug; of a file HARDWARE:WORKLOAD:VERSION, or its only one")
    .option("--metric <name>", "the first that was measured when left out");
  return figureOptions(command).action(
    async (environment: string | undefined, options: InfluenceOptions) => {
      const { place, result, sentence } = await withFigures(options, async (figures) => {
        const { transport } = figures;
        const place = await placeOf(figures, environment, options.metric);
        const variables = { environment: place.environment, metric: place.metric.name };
        const result = await readFigure(
          transport,
          { kind: "INFLUENCE", ...variables },
          async () =>
            (await transport.request(ReadInfluenceDocument, variables)).environment?.figure ?? null,
        );
        const optimum = await readFigure(
          transport,
          { kind: "OPTIMUM", ...variables },
          async () =>
            (await transport.request(ReadOptimumDocument, variables)).environment?.figure ?? null,
        );
        return { place, result, sentence: optimum.sentence };
      });
      if (options.json) {
        const { environment: slug, metric } = place;
        terminal.print(JSON.stringify({ environment: slug, metric, sentence, ...result }, null, 2));
      } else for (const line of described(place, result, sentence)) terminal.print(line);
    },
  );
}

type Influences = NonNullable<
  NonNullable<NonNullable<ReadInfluenceQuery["environment"]>["figure"]>["result"]
>;

function described(
  { environment, metric }: Place,
  result: Influences,
  sentence: string,
): readonly string[] {
  const { terms, layers, rSquared, sample } = result;
  return [
    `${metric.name} in ${environment} (${sampleText(sample)})`,
    `${sentence}; R² of the model ${numberText(rSquared)}`,
    "",
    ...table(
      ["term", "share %", "95 %", "coefficient", "unit", "effect", "p"],
      terms.map((term) => [
        term.name,
        percentText(term.share),
        intervalText(term.interval, percentText),
        numberText(term.coefficient),
        term.unit,
        term.effect.toLowerCase(),
        numberText(term.pValue),
      ]),
    ),
    ...(terms.length === 0 ? ["no option has an influence that the data show"] : []),
    "",
    ...table(
      ["layer", "share %", "terms"],
      layers.map((each) => [
        each.layers.map(wordOf).join(" × "),
        percentText(each.share),
        each.termCount,
      ]),
    ),
  ];
}
