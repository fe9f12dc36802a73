import { Command, InvalidArgumentError } from "commander";
import { chooseHardware, type HardwareWish } from "../choosing/choose-hardware.ts";
import { hardwareLines, type ShownChoice } from "../choosing/hardware-rows.ts";
import { readRuns } from "../choosing/read-runs.ts";
import { storedChoice } from "../choosing/stored-choice.ts";
import { type DataOptions, figureOptions } from "../figures/figure-options.ts";
import { withFigures } from "../figures/with-figures.ts";
import { terminal } from "../output/terminal.ts";
import { UsageError } from "../usage-error.ts";

type Amounts = ReadonlyMap<string, number>;

interface HardwareOptions extends DataOptions {
  readonly system?: string;
  readonly metric?: string;
  readonly measured: Amounts;
  readonly price: Amounts;
  readonly deadline?: number;
}

/** `perfatlas hardware`: which machine for a workload, told from runs on a few others. */
export function hardwareCommand(): Command {
  const command = new Command("hardware")
    .argument(
      "[runs]",
      "CSV: a line for each earlier workload, a column for each machine, in seconds",
    )
    .option("--system <slug>", "instead of such a file: what the registry has of a system")
    .option("--metric <name>", "of a system: the first that is a time when left out")
    .requiredOption(
      "--measured <name=seconds...>",
      "what the new workload took, on one or more",
      amounts,
    )
    .option(
      "--price <name=amount...>",
      "of an hour, in any currency; of a file of all machines or none",
      amounts,
      new Map(),
    )
    .option("--deadline <seconds>", "in which the workload must end", positive)
    .addHelpText("after", HELP);
  return figureOptions(command).action(
    async (runs: string | undefined, options: HardwareOptions) => {
      const { measured, price: prices, deadline = null, json } = options;
      const wish = { measured, prices, deadline };
      const { result, shown } =
        runs === undefined
          ? await withFigures(options, (figures) =>
              storedChoice(figures, options.system, options.metric, wish),
            )
          : await choiceOfFile(runs, options, wish);
      if (json) return terminal.print(JSON.stringify(result, null, 2));
      for (const line of hardwareLines(shown)) terminal.print(line);
    },
  );
}

const HELP = `
An empty cell of a file was not run, inf was cut off. The columns workload and group name a line; lines of one group are variants of one thing,
and its intervals are of things that were not seen. Three workloads must have run wherever the new one was measured. Of a system each
configuration of each of its workloads is such a line, and machines are named by their slugs; prices are the facts pricePerHour when left out.`;

async function choiceOfFile(
  runs: string,
  options: HardwareOptions,
  wish: HardwareWish,
): Promise<{ readonly result: object; readonly shown: ShownChoice }> {
  const other = (["system", "metric", "file", "data"] as const).find(
    (name) => options[name] !== undefined,
  );
  if (other !== undefined)
    throw new UsageError(`--${other} goes without ${runs}: name one of them`);
  const result = chooseHardware(await readRuns(runs), wish);
  const { hardware, fastest, cheapest, workloadCount } = result;
  const shown = {
    machines: hardware,
    ...{ fastest, cheapest, hasCosts: wish.prices.size > 0, deadlineSeconds: wish.deadline },
    basis: `learned from ${workloadCount} workloads (PARIS)`,
  };
  return { result, shown };
}

function amounts(text: string, before: Amounts | undefined): Amounts {
  const at = text.lastIndexOf("=");
  const amount = at < 1 ? Number.NaN : Number(text.slice(at + 1));
  if (!(amount > 0 && Number.isFinite(amount))) {
    throw new InvalidArgumentError("It must be a name and a number above 0: laptop=12.5.");
  }
  return new Map([...(before ?? []), [text.slice(0, at), amount]]);
}

function positive(text: string): number {
  const value = Number(text);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new InvalidArgumentError("It must be a number of seconds above 0.");
}
