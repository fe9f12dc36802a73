import { writePlainCsv } from "@perfatlas/db/importers";
import type { Configuration } from "@perfatlas/modeling/space";
import { Command } from "commander";
import {
  ReadDiagnosisDocument,
  type ReadDiagnosisQuery,
  ReadOptimumDocument,
  type RepairInput,
} from "../../generated/graphql.ts";
import { countArgument } from "../count-argument.ts";
import { experimentPatch } from "../diagnosing/experiment-patch.ts";
import { type FoundRepairs, findRepairs } from "../diagnosing/find-repairs.ts";
import { repairText } from "../diagnosing/repair-text.ts";
import { type DataOptions, figureOptions } from "../figures/figure-options.ts";
import { numberText } from "../figures/figure-text.ts";
import { type Place, placeOf } from "../figures/place-of.ts";
import { readFigure } from "../figures/read-figure.ts";
import { withFigures } from "../figures/with-figures.ts";
import { checkDestination, writeGiven } from "../files/destination.ts";
import { givenText } from "../files/given-text.ts";
import { table } from "../output/table.ts";
import { terminal } from "../output/terminal.ts";
import type { Transport } from "../transport/transport.ts";
import { UsageError } from "../usage-error.ts";

interface DiagnoseOptions extends DataOptions {
  readonly reach?: number;
  readonly keep?: readonly string[];
  readonly changes?: number;
  readonly confirmed?: string;
  readonly patch?: string;
  readonly metric?: string;
  readonly set?: readonly string[];
  readonly repair?: boolean;
  readonly plan?: string;
}

/** `perfatlas diagnose`: what makes a configuration perform as it does. */
export function diagnoseCommand(): Command {
  const command = new Command("diagnose")
    .argument("[environment]", "slug; of a file HARDWARE:WORKLOAD:VERSION, or its only one")
    .option("--metric <name>", "the first that was measured when left out")
    .option("--set <option=level...>", "levels; others as in the worst configuration measured")
    .option("--repair", "also the smallest change that repairs it, as a patch of the options")
    .option("--reach <value>", "of a repair: value to reach; the best 5 % measured", valueArgument)
    .option("--keep <option...>", "of a repair: options that stay as they are")
    .option("--changes <n>", "of a repair: most changes, 5 when left out", countArgument(1, 20))
    .option("--plan <file>", "of a repair: CSV of what to measure where it is needed, for a design")
    .option("--confirmed <file>", "of a repair: CSV of what was measured there, which decides")
    .option(
      "--patch <experiment>",
      "of a repair: a diff of that experiment's defaults, on its own",
    );
  return figureOptions(command).action(
    async (environment: string | undefined, options: DiagnoseOptions) => {
      checkRepair(options);
      const { place, result, repairs } = await withFigures(options, async (figures) => {
        const { transport } = figures;
        const place = await placeOf(figures, environment, options.metric);
        const variables = { environment: place.environment, metric: place.metric.name };
        const worst = await worstOf(transport, variables);
        const configuration = { ...worst, ...levelsOf(options.set ?? []) };
        const asked = { ...variables, configuration, ...repairOf(options) };
        const read = async () =>
          (await transport.request(ReadDiagnosisDocument, asked)).environment?.figure ?? null;
        const result = await readFigure(transport, { kind: "DIAGNOSIS", ...asked }, read);
        const { repairs } = result;
        const { confirmed } = options;
        return {
          place,
          result,
          repairs:
            repairs === null
              ? null
              : await findRepairs(
                  transport,
                  place,
                  configuration as Configuration,
                  repairs,
                  confirmed,
                ),
        };
      });
      if (repairs !== null && options.plan !== undefined) writeRepairs(options.plan, repairs);
      if (repairs !== null && options.patch !== undefined) {
        return terminal.print(patched(options.patch, repairs));
      }
      const { environment: slug, metric } = place;
      const { repairs: _, ...found } = result;
      if (options.json) {
        return terminal.print(
          JSON.stringify(
            { environment: slug, metric, ...found, ...(repairs === null ? {} : { repairs }) },
            null,
            2,
          ),
        );
      }
      const repaired = repairs === null ? [] : repairText(repairs);
      for (const line of [...described(place, result), ...repaired]) terminal.print(line);
    },
  );
}

/** Repairs to measure, the configuration as it stands first: few tell which one holds elsewhere. */
const PLANNED = 4;

function writeRepairs(file: string, { space, configuration, repairs }: FoundRepairs): void {
  const tried = repairs.slice(0, PLANNED).map((one) => one.configuration);
  const names = space.options.map(({ name }) => name);
  writeGiven(file, writePlainCsv(names, [configuration, ...tried]));
}

/** The repair that was confirmed, else the smallest that is expected to reach the goal, else the best. */
function patched(file: string, { repairs, confirmed }: FoundRepairs): string {
  const repair =
    confirmed === null
      ? (repairs.find(({ reachesGoal }) => reachesGoal) ?? repairs.at(-1))
      : confirmed.repair;
  if (repair === undefined) throw new UsageError("no repair is better: there is nothing to patch");
  const diff = experimentPatch(givenText(file), file, repair.changes);
  if (diff !== "") return diff.trimEnd();
  throw new UsageError(`${file} has the levels of the repair as its defaults already`);
}

function repairOf({ repair, reach, keep, changes }: DiagnoseOptions): {
  readonly repair?: RepairInput;
} {
  if (!repair) return {};
  return {
    repair: {
      ...(reach === undefined ? {} : { reach }),
      ...(keep === undefined ? {} : { keep: [...keep] }),
      ...(changes === undefined ? {} : { changes }),
    },
  };
}

function checkRepair(options: DiagnoseOptions): void {
  const { repair, reach, keep, changes, plan, confirmed, patch } = options;
  const given = Object.entries({ reach, keep, changes, plan, confirmed, patch });
  const [name] = given.find(([, value]) => value !== undefined) ?? [];
  if (name !== undefined && !repair) throw new UsageError(`--${name} goes with --repair`);
  if (plan !== undefined) checkDestination(plan);
}

function valueArgument(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value)) return value;
  throw new UsageError(`"${text}" is no value to reach; write a number, such as 2.5`);
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
