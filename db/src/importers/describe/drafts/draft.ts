import type { DraftDescriptor } from "../../../datasets/descriptor.ts";
import type { NumberNotation } from "../../cells/number-notation.ts";
import type { AssignedColumn } from "../columns/assign-roles.ts";
import { Inquiry } from "../inquiry.ts";
import type { Doubt, DraftInput } from "./draft-input.ts";
import { environmentsPart } from "./environments-part.ts";
import { heading } from "./heading.ts";
import { type OptionsPart, optionsPart } from "./options-part.ts";
import { readerPart } from "./reader-part.ts";
import { repeatColumn } from "./repeat-column.ts";
import { rolesPart } from "./roles-part.ts";
import { valuesPart } from "./values-part.ts";

/** A draft of a descriptor, and how it came about. */
export interface Draft {
  readonly descriptor: Partial<DraftDescriptor>;
  readonly doubts: readonly Doubt[];
  readonly inquiry: Inquiry;
  readonly assigned: readonly AssignedColumn[];
  readonly notation: NumberNotation;
}

/**
 * Drafts the descriptor of files.
 * @throws NoTableError where nothing is measured, or nothing is set.
 */
export function draftOf(input: DraftInput, answers: ReadonlyMap<string, string>): Draft {
  const inquiry = new Inquiry(answers);
  const table = withShortRows(input.table, inquiry);
  sayLayout(table.remarks, inquiry);
  const { notation, assigned, series } = rolesPart(table, input, inquiry);
  const options = assigned.filter(({ role }) => role === "option");
  const part = optionsPart(options, table, notation, inquiry);
  const values = valuesPart(assigned, series, table, notation, inquiry);
  const axes = assigned.filter(({ role }) => /^(hardware|workload|version|variant)$/.test(role));
  const environments = environmentsPart(input, axes, values.environments, values.values, inquiry);
  const repeat = repeatColumn(assigned, part, axes, input, inquiry);
  const reader = readerPart({ table, notation, part, repeat, environments, values, assigned });
  const { files, hardware, workloads, versions, environments: described } = environments;
  const { doubts: ofHeading, ...head } = heading(input, inquiry);
  return {
    inquiry,
    assigned,
    notation,
    descriptor: {
      ...head,
      space: {
        options: part.options,
        ...(table.constraints === undefined || table.constraints.length === 0
          ? {}
          : { constraints: table.constraints }),
      } as DraftDescriptor["space"],
      metrics: values.metrics,
      hardware,
      workloads,
      versions,
      environments: described,
      files,
      reader,
      ...notesOf(inquiry),
    },
    doubts: [
      ...ofHeading,
      ...values.doubts.flatMap((text, i) =>
        text === undefined ? [] : { path: ["metrics", i], text },
      ),
      ...optionDoubts(part, inquiry),
    ],
  };
}

function sayLayout(remarks: DraftInput["table"]["remarks"], inquiry: Inquiry): void {
  for (const { isSure, says, why } of remarks)
    isSure ? inquiry.sure("layout", says, why) : inquiry.guess("layout", says, why);
}

/** What was asked for and nobody answered, for readers of the data. */
function notesOf({ questions }: Inquiry): { readonly notes?: readonly string[] } {
  const units = questions.filter(({ key }) => key.startsWith("unit."));
  const notes = questions
    .filter(({ isOptional }) => !isOptional)
    .map(({ asks, guess }) => `Guessed by describe, not confirmed: ${asks} Taken: ${guess}.`);
  if (units.length > 0)
    notes.push(`Nothing states the unit of ${units.map(({ key }) => key.slice(5)).join(", ")}.`);
  return notes.length === 0 ? {} : { notes };
}

function optionDoubts({ options }: OptionsPart, { questions }: Inquiry): readonly Doubt[] {
  const open = new Set(questions.map(({ key }) => key));
  return options.flatMap(({ name }, i) =>
    open.has(`column.${name}`)
      ? { path: ["space", "options", i], text: "guessed: is it an option?" }
      : [],
  );
}

/** Rows that are short in the middle look as those that end early: somebody must say which they are. */
function withShortRows(table: DraftInput["table"], inquiry: Inquiry): DraftInput["table"] {
  const { shortRows, ...reader } = table.reader;
  if (shortRows === undefined || table.areOthersLong === true) return table;
  const answer = inquiry.ask({
    key: "shortRows",
    asks: "Some rows have fewer fields than the header: do they end early (their last cells are empty)?",
    choices: ["pad", "refuse"],
    guess: "pad",
    why: "a row that lacks a field in its middle looks alike",
    isOptional: false,
  });
  return answer === "pad" ? table : { ...table, reader };
}
