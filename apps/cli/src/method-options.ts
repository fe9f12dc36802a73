import {
  defaultChoices,
  legalValues,
  type Method,
  type MethodChoice,
  type MethodFactory,
  type Settings,
} from "@perfatlas/modeling/method";
import type { Command } from "commander";
import { UsageError } from "./usage-error.ts";

type List = Readonly<Record<string, MethodFactory<Method>>>;

/** What was named on a command line; undefined where nothing was. */
export interface NamedMethods {
  strategies?: MethodChoice[];
  learners?: MethodChoice[];
}

/**
 * Adds --strategy, --learner and --settings to a command. --settings belongs to the strategy or learner
 * that stands before it. Names and settings are checked by the registry, which may know others than
 * this program.
 * @param lists what the help says there is.
 * @returns what is named, complete once the command line is read.
 */
export function methodOptions(
  command: Command,
  lists: { readonly strategies: List; readonly learners: List },
): NamedMethods {
  const named: NamedMethods = {};
  const take = (kind: keyof NamedMethods) => (name: string) => {
    const all = [...(named[kind] ?? []), { name }];
    named[kind] = all;
    settle = (settings) => {
      named[kind] = [...all.slice(0, -1), { name, settings }];
      settle = () => {
        throw new UsageError(`--settings is given twice for ${name}; name it again before`);
      };
    };
    return all;
  };
  let settle = (_: Settings): void => {
    throw new UsageError("--settings goes behind the --strategy or --learner that it is for");
  };
  command
    .option(
      "--strategy <name...>",
      `strategies; ${listed(lists.strategies)} when left out`,
      take("strategies"),
    )
    .option(
      "--learner <name...>",
      `learners; ${listed(lists.learners)} when left out`,
      take("learners"),
    )
    .option(
      "--settings <json>",
      "of the strategy or learner before it: '{\"logResponse\":true}'; what can be set is listed below",
      (text: string) => settle(parsed(text)),
    )
    .addHelpText("after", () =>
      [
        "\nStrategies and their settings:",
        ...described(lists.strategies),
        "\nLearners and their settings:",
        ...described(lists.learners),
      ].join("\n"),
    );
  return named;
}

function parsed(text: string): Settings {
  try {
    return JSON.parse(text) as Settings;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`--settings takes JSON, such as '{"treeCount":50}', not ${text}: ${why}`);
  }
}

/** "constant, regression-tree and ridge". */
function listed(list: List): string {
  const names = defaultChoices(list).map(({ name }) => name);
  return [names.slice(0, -1).join(", "), ...names.slice(-1)].filter((part) => part).join(" and ");
}

function described(list: List): readonly string[] {
  return Object.values(list).flatMap((make) => {
    const { name, summary, declaredSettings } = make();
    const settings = Object.entries(declaredSettings).map(
      ([setting, declared]) =>
        `      ${setting}: ${declared.description} ` +
        `(${legalValues(declared)}; ${String(declared.default)})`,
    );
    return [`  ${name}: ${summary}`, ...settings];
  });
}
