import { Command } from "commander";
import { ReadParetoDocument } from "../../generated/graphql.ts";
import { type BoundOptions, boundsOf } from "../figures/bounds-of.ts";
import { type DataOptions, figureOptions } from "../figures/figure-options.ts";
import { numberText, percentText } from "../figures/figure-text.ts";
import { placeOf } from "../figures/place-of.ts";
import { readFigure } from "../figures/read-figure.ts";
import { withFigures } from "../figures/with-figures.ts";
import { table } from "../output/table.ts";
import { terminal } from "../output/terminal.ts";
import { UsageError } from "../usage-error.ts";

interface ParetoOptions extends DataOptions, BoundOptions {
  readonly metrics?: readonly string[];
}

/** `perfatlas pareto`: configurations that no other one beats in all of several metrics. */
export function paretoCommand(): Command {
  const command = new Command("pareto")
    .argument("[environment]", "slug; of a file HARDWARE:WORKLOAD:VERSION, or its only one")
    .option("--metrics <name...>", "2 to 4 objectives; the first two when left out")
    .option("--at-most <metric=value...>", "only configurations up to that value")
    .option("--at-least <metric=value...>", "only configurations from that value on");
  return figureOptions(command).action(
    async (environment: string | undefined, options: ParetoOptions) => {
      const bounds = boundsOf(options);
      const count = options.metrics?.length;
      if (count !== undefined && (count < 2 || count > 4)) {
        throw new UsageError(`--metrics takes 2 to 4 objectives, not ${count}`);
      }
      const { slug, result } = await withFigures(options, async (figures) => {
        const { transport } = figures;
        const place = await placeOf(figures, environment, options.metrics?.[0]);
        const measured = place.metrics.map(({ name }) => name);
        const metrics = options.metrics ?? measured.slice(0, 2);
        const named = [...metrics, ...bounds.map(({ metric }) => metric)];
        const unknown = named.find((name) => !measured.includes(name));
        if (unknown !== undefined || metrics.length < 2) {
          const what = unknown === undefined ? "no two metrics" : `no metric "${unknown}"`;
          throw new UsageError(`${place.environment} has ${what}; it has ${measured.join(", ")}`);
        }
        const variables = { environment: place.environment, metrics: [...metrics], bounds };
        const read = async () =>
          (await transport.request(ReadParetoDocument, variables)).environment?.figure ?? null;
        const result = await readFigure(transport, { kind: "PARETO", ...variables }, read);
        return { slug: place.environment, result };
      });
      if (options.json) {
        return terminal.print(JSON.stringify({ environment: slug, bounds, ...result }, null, 2));
      }
      const { memberCount, feasibleCount, completeCount } = result;
      terminal.print(
        `${slug}: ${memberCount} of ${feasibleCount} feasible configurations (${completeCount} with all values); ` +
          `hypervolume ${percentText(result.hypervolumeShare)} % of the box`,
      );
      terminal.print("");
      if (feasibleCount === 0) return terminal.print("No configuration keeps all bounds.");
      const header = result.objectives.map(({ metric, unit }) => `${metric}, ${unit}`);
      const rows = result.members.map(({ values, configuration }) => [
        ...values.map(numberText),
        levelsText(configuration),
      ]);
      for (const line of table([...header, "configuration"], rows)) terminal.print(line);
    },
  );
}

function levelsText(configuration: unknown): string {
  return Object.entries(configuration as Readonly<Record<string, unknown>>)
    .map(([option, level]) => `${option}=${level}`)
    .join(" ");
}
