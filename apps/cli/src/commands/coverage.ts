import { Command } from "commander";
import { ReadCoverageDocument } from "../../generated/graphql.ts";
import { type DataOptions, figureOptions } from "../figures/figure-options.ts";
import { withFigures } from "../figures/with-figures.ts";
import { table } from "../output/table.ts";
import { terminal } from "../output/terminal.ts";
import { missingSystem } from "../requests/missing-name.ts";
import { UsageError } from "../usage-error.ts";

/** `perfatlas coverage`: what of a system was measured, and what was not. */
export function coverageCommand(): Command {
  const command = new Command("coverage").argument(
    "[system]",
    "slug; of a file it may be left out",
  );
  return figureOptions(command).action(async (given: string | undefined, options: DataOptions) => {
    const found = await withFigures(options, async ({ transport, system: own }) => {
      const slug = given ?? own;
      if (slug === undefined) throw new UsageError("name a system, by its slug");
      const { system } = await transport.request(ReadCoverageDocument, { system: slug });
      if (system === null) throw await missingSystem(transport, slug);
      return system;
    });
    const { slug, coverage } = found;
    if (options.json) {
      return terminal.print(JSON.stringify({ system: slug, ...coverage }, null, 2));
    }
    const { combinationCount, measuredCombinationCount, missing } = coverage;
    terminal.print(
      `${slug}: ${coverage.knownCount} configurations are known; ${measuredCombinationCount} of ` +
        `${combinationCount} combinations of hardware, workload and version were measured`,
    );
    terminal.print("");
    const rows = coverage.series.map((each) => [
      each.environment,
      each.metric,
      each.measured,
      each.failed,
      each.unmeasured,
    ]);
    const header = ["environment", "metric", "measured", "failed", "not tried"];
    for (const line of table(header, rows)) terminal.print(line);
    if (missing.length === 0) return;
    terminal.print("");
    const never = missing.map(({ hardware, workload, version }) => [hardware, workload, version]);
    terminal.print("never measured together");
    for (const line of table(["hardware", "workload", "version"], never)) terminal.print(line);
  });
}
