import { Command, InvalidArgumentError } from "commander";
import { chooseHardware, type JudgedHardware } from "../choosing/choose-hardware.ts";
import { readRuns } from "../choosing/read-runs.ts";
import { intervalText, numberText } from "../figures/figure-text.ts";
import { table } from "../output/table.ts";
import { terminal } from "../output/terminal.ts";

type Amounts = ReadonlyMap<string, number>;

interface HardwareOptions {
  readonly measured: Amounts;
  readonly price: Amounts;
  readonly deadline?: number;
  readonly json?: boolean;
}

/** `perfatlas hardware`: which machine for a workload, told from runs on a few others. */
export function hardwareCommand(): Command {
  return new Command("hardware")
    .argument(
      "<file>",
      "CSV: a line for each earlier workload, a column for each machine, in seconds",
    )
    .requiredOption(
      "--measured <name=seconds...>",
      "what the new workload took, on one or more",
      amounts,
    )
    .option(
      "--price <name=amount...>",
      "of an hour, in any currency; of all machines or none",
      amounts,
      new Map(),
    )
    .option("--deadline <seconds>", "in which the workload must end", positive)
    .option("--json", "print JSON")
    .addHelpText("after", HELP)
    .action(async (file: string, options: HardwareOptions) => {
      const { measured, price: prices, deadline = null, json } = options;
      const found = chooseHardware(await readRuns(file), { measured, prices, deadline });
      if (json) return terminal.print(JSON.stringify(found, null, 2));
      const header = [
        ...["hardware", "seconds", "90 %"],
        ...(prices.size === 0 ? [] : ["cost", "90 %"]),
        ...(deadline === null ? [] : ["in time"]),
      ];
      const rows = found.hardware.map((each) => rowOf(each, prices.size > 0));
      for (const line of table(header, rows)) terminal.print(line);
      terminal.print("");
      const inTime = deadline === null ? "" : ` within ${numberText(deadline)} s`;
      const { fastest, cheapest, workloadCount } = found;
      terminal.print(`fastest${inTime}: ${fastest ?? "none"}`);
      if (prices.size > 0) terminal.print(`cheapest${inTime}: ${cheapest ?? "none"}`);
      terminal.print(`learned from ${workloadCount} workloads (PARIS)`);
    });
}

const HELP = `
An empty cell was not run, inf was cut off. The columns workload and group name a line; lines of one group are variants of one thing, and its
intervals are of things that were not seen. Three workloads must have run wherever the new one was measured.`;

function rowOf(each: JudgedHardware, hasPrices: boolean): readonly string[] {
  const { name, seconds, interval, cost, costInterval, isMeasured, meets } = each;
  const range = (of: JudgedHardware["interval"]) => (isMeasured ? "measured" : intervalText(of));
  return [
    ...[name, numberText(seconds), range(interval)],
    ...(hasPrices ? [numberText(cost), range(costInterval)] : []),
    ...(meets === null ? [] : [meets]),
  ];
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
