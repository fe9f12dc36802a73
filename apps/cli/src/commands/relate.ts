import { Command } from "commander";
import { ReadPairDocument, type ReadPairQuery } from "../../generated/graphql.ts";
import { type DataOptions, figureOptions } from "../figures/figure-options.ts";
import { intervalText, numberText } from "../figures/figure-text.ts";
import { placeOf } from "../figures/place-of.ts";
import { readFigure } from "../figures/read-figure.ts";
import { withFigures } from "../figures/with-figures.ts";
import { table } from "../output/table.ts";
import { terminal } from "../output/terminal.ts";
import { RegistryError } from "../transport/registry-error.ts";

interface RelateOptions extends DataOptions {
  readonly metric?: string;
}

/** `perfatlas relate`: how alike two environments are, and in what they differ. */
export function relateCommand(): Command {
  const command = new Command("relate")
    .argument("<source>", "slug; of a file HARDWARE:WORKLOAD:VERSION")
    .argument("<target>", "the same")
    .option("--metric <name>", "the first that was measured in the source when left out");
  return figureOptions(command).action(
    async (source: string, target: string, options: RelateOptions) => {
      const { names, comparability, result } = await withFigures(options, async (figures) => {
        const { transport } = figures;
        const from = await placeOf(figures, source, options.metric);
        const to = await placeOf(figures, target, from.metric.name);
        const names = {
          source: from.environment,
          target: to.environment,
          metric: from.metric.name,
        };
        const { environmentPair } = await transport.request(ReadPairDocument, names);
        const { comparability } = environmentPair;
        if (comparability.verdict === "NOT" || comparability.verdict === "SAME") {
          const why =
            comparability.verdict === "SAME" ? "they are the same" : fieldsText(comparability);
          throw new RegistryError(
            "BAD_USER_INPUT",
            `${names.source} and ${names.target} are no pair: ${why}`,
          );
        }
        const input = {
          kind: "RELATEDNESS",
          environment: names.source,
          target: names.target,
          metric: names.metric,
        } as const;
        const read = async () =>
          (await transport.request(ReadPairDocument, names)).environmentPair.figure;
        return { names, comparability, result: await readFigure(transport, input, read) };
      });
      if (options.json) {
        return terminal.print(JSON.stringify({ ...names, comparability, ...result }, null, 2));
      }
      terminal.print(`${names.metric} in ${names.source} and ${names.target}`);
      const verdict = comparability.verdict.toLowerCase().replace("_", " ");
      terminal.print(`they differ in ${verdict}: ${fieldsText(comparability)}`);
      const { sharedCount, censoredCount } = result;
      const cut = censoredCount === 0 ? "" : `, ${censoredCount} of them cut off on a side`;
      terminal.print(`${sharedCount} configurations on both sides${cut}`);
      terminal.print("");
      for (const line of table(["figure", "value", "95 %"], rowsOf(result))) terminal.print(line);
    },
  );
}

type Pair = ReadPairQuery["environmentPair"];
type Relatedness = NonNullable<NonNullable<Pair["figure"]>["result"]>;
type Estimate = Relatedness["pearson"];

function fieldsText({ differences }: Pair["comparability"]): string {
  const text = (value: unknown) => (value === null ? "not stated" : String(value));
  return differences
    .map(({ field, source, target }) => `${field} (${text(source)}, ${text(target)})`)
    .join(", ");
}

function rowsOf(result: Relatedness): readonly (readonly string[])[] {
  const { influentialOptions: options, influentialInteractions: interactions, stability } = result;
  const estimate = (name: string, { value, interval }: Estimate) => [
    name,
    numberText(value),
    intervalText(interval),
  ];
  const plain = (name: string, value: number | null) => [name, numberText(value), ""];
  return [
    estimate("Pearson's correlation", result.pearson),
    estimate("Spearman's correlation", result.spearman),
    estimate("R² of a linear shift", result.linearShiftR2),
    plain("KL divergence, nats", result.kl),
    plain("Jensen-Shannon divergence, bits", result.jensenShannon),
    estimate(`overlap of the best ${100 * result.topShare} %`, result.topOverlap),
    estimate("influential options, source", options.source),
    estimate("influential options, target", options.target),
    estimate("influential options, both", options.both),
    estimate("influential interactions, source", interactions.source),
    estimate("influential interactions, target", interactions.target),
    estimate("influential interactions, both", interactions.both),
    estimate("correlation of coefficients", result.coefficientCorrelation),
    plain("common terms", result.commonTermCount),
    estimate("Kendall's tau of rankings", stability.kendallTau),
    estimate(`overlap of the top ${stability.topTermCount} terms`, stability.topTermOverlap),
    plain("invalid, source", result.validity.source),
    plain("invalid, target", result.validity.target),
    plain("invalid, both", result.validity.both),
    plain("agreement of classifiers of validity", result.validity.classifierAgreement),
  ];
}
