import { Command } from "commander";
import { ReadInformationDocument } from "../../generated/graphql.ts";
import { type DataOptions, figureOptions } from "../figures/figure-options.ts";
import { numberText, sampleText } from "../figures/figure-text.ts";
import { placeOf } from "../figures/place-of.ts";
import { readFigure } from "../figures/read-figure.ts";
import { withFigures } from "../figures/with-figures.ts";
import { table } from "../output/table.ts";
import { terminal } from "../output/terminal.ts";
import { wordOf } from "../output/word-of.ts";

interface EntropyOptions extends DataOptions {
  readonly metric?: string;
}

/** `perfatlas entropy`: how much the responses of an environment tell, and each option about them. */
export function entropyCommand(): Command {
  const command = new Command("entropy")
    .argument("[environment]", "slug; of a file HARDWARE:WORKLOAD:VERSION, or its only one")
    .option("--metric <name>", "the first that was measured when left out");
  return figureOptions(command).action(
    async (environment: string | undefined, options: EntropyOptions) => {
      const { place, result } = await withFigures(options, async (figures) => {
        const { transport } = figures;
        const place = await placeOf(figures, environment, options.metric);
        const variables = { environment: place.environment, metric: place.metric.name };
        const read = async () =>
          (await transport.request(ReadInformationDocument, variables)).environment?.figure ?? null;
        return {
          place,
          result: await readFigure(transport, { kind: "INFORMATION", ...variables }, read),
        };
      });
      const { environment: slug, metric } = place;
      if (options.json) {
        return terminal.print(JSON.stringify({ environment: slug, metric, ...result }, null, 2));
      }
      terminal.print(`${metric.name} in ${slug} (${sampleText(result.sample)})`);
      terminal.print(
        `entropy ${numberText(result.entropyBits)} bits of ${result.bins} bins; differential ` +
          `${numberText(result.differentialEntropyBits)} bits; an option can tell up to ${numberText(result.responseBits)}`,
      );
      terminal.print("");
      const rows = result.options.map((each) => [
        each.option,
        each.layer === null ? "" : wordOf(each.layer),
        numberText(each.bits),
        numberText(each.chanceBits),
        numberText(each.pValue),
      ]);
      for (const line of table(["option", "layer", "bits", "by chance", "p"], rows)) {
        terminal.print(line);
      }
    },
  );
}
