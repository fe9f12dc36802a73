import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Command, Option } from "commander";
import { TaskData } from "../entering/task-data.ts";
import { checkDestination, makeGivenFolder, writeGiven } from "../files/destination.ts";
import { terminal } from "../output/terminal.ts";
import { withFiles } from "../publishing/with-files.ts";
import { readSettings } from "../settings.ts";
import { UsageError } from "../usage-error.ts";

const FORMATS = ["csv", "json", "parquet"];

interface TaskOptions {
  readonly out: string;
  readonly format: string;
  readonly budget?: string;
  readonly repeats?: string;
  readonly json?: boolean;
}

/** `perfatlas task`: training and test rows of a task, for a method elsewhere. */
export function taskCommand(): Command {
  return new Command("task")
    .description(
      "write what a method elsewhere needs of a task: task.json, its table, and rows-<budget> with training and test rows",
    )
    .argument(
      "<slug>",
      "as opml19-tx2/1/inference-time/0; the site and `tasks` of the API list them",
    )
    .option("--out <folder>", "where to; made when it is not there", ".")
    .addOption(new Option("--format <name>", "of table and rows").choices(FORMATS).default("csv"))
    .option("--budget <n>", "one budget; all of the task when left out")
    .option("--repeats <range>", "as 0 or 0-9; all when left out")
    .option("--json", "print JSON")
    .action(async (slug: string, { out, format, budget, repeats, json }: TaskOptions) => {
      await withFiles(readSettings(process.env), async (files) => {
        const data = new TaskData(files, slug);
        const description = await data.describe();
        const budgets = chosen(description.budgets, budget);
        makeGivenFolder(out);
        writeGiven(join(out, "task.json"), `${JSON.stringify(description, null, 2)}\n`);
        const save = async (address: string, name: string) => {
          const { body } = await data.file(address);
          const path = join(out, `${name}.${format}`);
          checkDestination(path);
          await pipeline(body ?? [], createWriteStream(path));
          written.push(path);
        };
        const written = [join(out, "task.json")];
        await save(`table.${format}`, "table");
        for (const at of budgets) {
          const range = repeats === undefined ? "" : `&repeats=${encodeURIComponent(repeats)}`;
          await save(`rows.${format}?budget=${at}${range}`, `rows-${at}`);
        }
        if (json)
          return terminal.print(JSON.stringify({ ...description, files: written }, null, 2));
        for (const path of written) terminal.print(path);
      });
    });
}

function chosen(budgets: readonly number[], asked: string | undefined): readonly number[] {
  if (asked === undefined) return budgets;
  if (budgets.includes(Number(asked))) return [Number(asked)];
  throw new UsageError(`the task has no budget ${asked}; it has ${budgets.join(", ")}`);
}
