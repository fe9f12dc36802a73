import { writePlainCsv } from "@perfatlas/db/importers";
import type { Advice, AdviceGoal } from "@perfatlas/modeling/advice";
import { Command, Option } from "commander";
import {
  QueueAdviceDocument,
  ReadAdviceDocument,
  ReadAdvisedSystemDocument,
} from "../../generated/graphql.ts";
import { adviceOf } from "../advising/advice-of.ts";
import { adviceText } from "../advising/advice-text.ts";
import { measuredRows } from "../advising/measured-rows.ts";
import { countArgument } from "../count-argument.ts";
import { type BoundOptions, boundsOf } from "../figures/bounds-of.ts";
import { type DataOptions, figureOptions } from "../figures/figure-options.ts";
import { withFigures } from "../figures/with-figures.ts";
import { checkDestination, writeGiven } from "../files/destination.ts";
import { terminal } from "../output/terminal.ts";
import { endedJob } from "../requests/ended-job.ts";
import { missingSystem } from "../requests/missing-name.ts";
import { RegistryError } from "../transport/registry-error.ts";
import type { Transport } from "../transport/transport.ts";
import { UsageError } from "../usage-error.ts";

interface AdviseOptions extends DataOptions, BoundOptions {
  readonly system?: string;
  readonly goal: AdviceGoal;
  readonly metrics?: readonly string[];
  readonly source?: readonly string[];
  readonly budget: number;
  readonly count?: number;
  readonly measured?: string;
  readonly plan?: string;
  readonly seed?: string;
}

/** `perfatlas advise`: what to measure next in an environment, what is best, and whether sources helped. */
export function adviseCommand(): Command {
  const command = new Command("advise")
    .argument("[target]", "slug of the environment where the registry has it; left out: a new one")
    .option("--system <slug>", "of a new target; of a file its own")
    .addOption(
      new Option("--goal <goal>", "what it is for")
        .choices(["map", "best", "pareto"])
        .default("best"),
    )
    .option("--metrics <name...>", "the objective; 2 to 4 for a Pareto set")
    .option("--at-most <metric=value...>", "only configurations up to that value")
    .option("--at-least <metric=value...>", "only configurations from that value on")
    .option("--source <environment...>", "at most 5 to learn from; the fittest when left out")
    .requiredOption(
      "--budget <n>",
      "configurations that may be measured in all",
      countArgument(0, 1_000_000),
    )
    .option(
      "--count <n>",
      "how many to name now; what is left when left out",
      countArgument(0, 1000),
    )
    .option("--measured <file>", "CSV of options and metrics: what is measured so far")
    .option("--plan <file>", "write them as a CSV file that a design of the harness names")
    .option("--seed <text>", "another one may give other advice");
  return figureOptions(command).action(
    async (target: string | undefined, options: AdviseOptions) => {
      const { plan, budget } = options;
      if (plan !== undefined) checkDestination(plan);
      const advice = await withFigures(options, async ({ transport, system }) => {
        const slug = system ?? options.system ?? target?.split(":")[0];
        if (slug === undefined) throw new UsageError("name the target, or its system: --system");
        return await asked(transport, slug, target, options);
      });
      if (plan !== undefined) writePlan(plan, advice);
      if (options.json) return terminal.print(JSON.stringify(advice, null, 2));
      for (const line of adviceText(advice, budget)) terminal.print(line);
      if (plan !== undefined) terminal.print(`\n${advice.next.length} configurations: ${plan}`);
    },
  );
}

async function asked(
  transport: Transport,
  system: string,
  target: string | undefined,
  options: AdviseOptions,
): Promise<Advice> {
  const found = await transport.request(ReadAdvisedSystemDocument, { system });
  if (found.system === null) throw await missingSystem(transport, system);
  const whole = (name: string) => (name.startsWith(`${system}:`) ? name : `${system}:${name}`);
  const { goal, metrics, source, budget, count, measured, seed } = options;
  const described = found.system.metrics;
  const input = {
    ...(target === undefined ? { system } : { environment: whole(target) }),
    ...{ goal: GOALS[goal], budget, bounds: boundsOf(options) },
    ...(metrics === undefined ? {} : { metrics: [...metrics] }),
    ...(source === undefined ? {} : { sources: source.map(whole) }),
    ...(count === undefined ? {} : { count }),
    ...(measured === undefined ? {} : { measured: [...measuredRows(measured, described)] }),
    ...(seed === undefined ? {} : { seed }),
  };
  const title = `advice on ${target ?? system}`;
  const request = { document: QueueAdviceDocument, variables: { input }, title };
  const { id } = await endedJob(transport, terminal, request);
  const advice = (await transport.request(ReadAdviceDocument, { job: id })).job?.advice;
  if (!advice) throw new RegistryError("INTERNAL", "the job has no advice");
  return adviceOf(advice);
}

const GOALS = { map: "MAP", best: "BEST", pareto: "PARETO" } as const;

/** Options that are inactive in a configuration have an empty cell. */
function writePlan(file: string, { next }: Advice): void {
  const options = [...new Set(next.flatMap(({ configuration }) => Object.keys(configuration)))];
  writeGiven(
    file,
    writePlainCsv(
      options,
      next.map(({ configuration }) => configuration),
    ),
  );
}
