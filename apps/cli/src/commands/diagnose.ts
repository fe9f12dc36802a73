import { Command } from "commander";
import {
  ReadDiagnosisDocument,
  type ReadDiagnosisQuery,
  ReadOptimumDocument,
} from "../../generated/graphql.ts";
import { type DataOptions, figureOptions } from "../figures/figure-options.ts";
import { numberText } from "../figures/figure-text.ts";
import { type Place, placeOf } from "../figures/place-of.ts";
import { readFigure } from "../figures/read-figure.ts";
import { withFigures } from "../figures/with-figures.ts";
import { table } from "../output/table.ts";
import { terminal } from "../output/terminal.ts";
import type { Transport } from "../transport/transport.ts";
import { UsageError } from "../usage-error.ts";

interface DiagnoseOptions extends DataOptions {
  readonly metric?: string;
  readonly set?: readonly string[];
}

/** `perfatlas diagnose`: what makes a configuration perform as it does. */
export function diagnoseCommand(): Command {
  const command = new Command("diagnose")
    .description("name the options and interactions that make a configuration slow")
    .argument("[environment]", "slug; of a file HARDWARE:WORKLOAD:VERSION, or its only one")
    .option("--metric <name>", "the first that was measured when left out")
    .option("--set <option=level...>", "levels; others as in the worst configuration measured");
  return figureOptions(command).action(
    async (environment: string | undefined, options: DiagnoseOptions) => {
      const { place, result } = await withFigures(options, async (figures) => {
        const { transport } = figures;
        const place = await placeOf(figures, environment, options.metric);
        const variables = { environment: place.environment, metric: place.metric.name };
        const worst = await worstOf(transport, variables);
        const configuration = { ...worst, ...levelsOf(options.set ?? []) };
        const asked = { ...variables, configuration };
        const read = async () =>
          (await transport.request(ReadDiagnosisDocument, asked)).environment?.figure ?? null;
        return {
          place,
          result: await readFigure(transport, { kind: "DIAGNOSIS", ...asked }, read),
        };
      });
      const { environment: slug, metric } = place;
      if (options.json) {
        return terminal.print(JSON.stringify({ environment: slug, metric, ...result }, null, 2));
      }
      for (const line of described(place, result)) terminal.print(line);
    },
  );
}

type Diagnosis = NonNullable<
  NonNullable<NonNullable<ReadDiagnosisQuery["environment"]>["figure"]>["result"]
>;

function described({ environment, metric }: Place, result: Diagnosis): readonly string[] {
  const { influences, forest, measured } = result;
  const levels = Object.entries(result.configuration as Readonly<Record<string, unknown>>)
    .map(([option, level]) => `${option}=${level}`)
    .join(" ");
  const value = measured === null ? "was not measured" : `measured ${numberText(measured)}`;
  return [
    `${metric.name} (${metric.unit}) in ${environment}, ${metric.better.toLowerCase()} is better`,
    `${levels}: ${value}; a typical configuration has ${numberText(influences.typical)}`,
    "",
    ...table(
      [`influence model, R² ${numberText(influences.rSquared)}`, "adds", "standard error"],
      influences.blames.map((each) => [
        each.name,
        numberText(each.contribution),
        numberText(each.standardError),
      ]),
    ),
    "",
    ...table(
      ["random forest", "adds", "standard error"],
      forest.blames.map((each) => [
        each.option,
        numberText(each.contribution),
        numberText(each.standardError),
      ]),
    ),
  ];
}

async function worstOf(
  transport: Transport,
  variables: { readonly environment: string; readonly metric: string },
): Promise<object> {
  const read = async () =>
    (await transport.request(ReadOptimumDocument, variables)).environment?.figure ?? null;
  const { worst } = await readFigure(transport, { kind: "OPTIMUM", ...variables }, read);
  return worst.configuration as object;
}

/** Numbers and truth values as such; anything else is the name of a level. */
function levelsOf(texts: readonly string[]): Readonly<Record<string, boolean | number | string>> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf("=");
      if (at < 1) {
        throw new UsageError(`"${text}" is no level; write it as option=level, such as threads=4`);
      }
      return [text.slice(0, at), levelOf(text.slice(at + 1))];
    }),
  );
}

function levelOf(text: string): boolean | number | string {
  if (text === "true" || text === "false") return text === "true";
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}
