import { QuestionLedger } from "@perfatlas/modeling/evaluation";
import { InputError, numberAt } from "@perfatlas/modeling/space";
import type { FromProgram, TaskAnswers, TaskDescription, TaskTable } from "@perfatlas/wire";
import { PROGRAM_PROTOCOL } from "@perfatlas/wire";
import { Program, type ProgramCommand, ProgramError } from "./program.ts";

/** One repeat that is asked of a program. */
export interface AskedRepeat {
  readonly budget: number;
  readonly repeat: number;
  readonly seed: number;
  /** Rows drawn for everybody who does not choose. */
  readonly drawn: readonly number[];
}

/** What a program predicted in one repeat, as a registry takes it. */
export interface ProgramRepeat {
  readonly repeat: number;
  readonly measured: readonly number[];
  readonly rows: readonly number[];
  readonly predicted: readonly number[];
  readonly lower?: readonly number[];
  readonly upper?: readonly number[];
  readonly fitSeconds: number;
}

/** A task whose target is at hand. */
export interface ReplayedTask {
  readonly description: TaskDescription;
  readonly table: TaskTable;
  readonly answers: TaskAnswers;
}

/**
 * Drives a program through repeats of one task: it asks for measurements of the target within its budget, is told
 * them from the table, and predicts all others. It may end after its predictions and is started again then.
 */
export class ProgramRun {
  readonly #command: ProgramCommand;
  readonly #task: ReplayedTask;
  readonly #placeOf: ReadonlyMap<number, number>;
  #program: Program | undefined;

  constructor(command: ProgramCommand, task: ReplayedTask) {
    this.#command = command;
    this.#task = task;
    this.#placeOf = new Map(task.answers.rows.map((row, place) => [row, place]));
  }

  /**
   * @throws ProgramError, BudgetExhaustedError, RefusedQuestionError: the program has ended then.
   */
  async repeat(asked: AskedRepeat): Promise<ProgramRepeat> {
    const program = this.#started();
    const { answers } = this.#task;
    const { budget, repeat, seed, drawn } = asked;
    const start = performance.now();
    const candidates = answers.rows;
    try {
      program.send({ type: "repeat", repeat, seed, budget, candidates, drawn });
      const ledger = new QuestionLedger(this.#command.name, budget, candidates.length);
      let said = await program.hear();
      while (said.type === "ask") {
        const places = ledger.ask(said.rows.map((row) => this.#placeOf.get(row)));
        const values = places.map((place) => numberAt(answers.values, place));
        program.send({ type: "tell", values });
        said = await program.hear();
      }
      if (said.type !== "ready") throw this.#unexpected(said, "ask or ready");
      const measured = Array.from(ledger.asked, (place) => numberAt(candidates, place));
      const rows = testRows(answers, measured);
      program.send({ type: "predict", rows });
      const predictions = await program.hear();
      if (predictions.type !== "predictions") throw this.#unexpected(predictions, "predictions");
      const fitSeconds = (performance.now() - start) / 1000;
      return { repeat, measured, rows, fitSeconds, ...this.#predicted(predictions, rows.length) };
    } catch (error) {
      if (error instanceof InputError) {
        program.send({ type: "refused", code: error.code, message: error.message });
      }
      this.close();
      throw error;
    }
  }

  /** Ends the program. */
  close(): void {
    this.#program?.close();
    this.#program = undefined;
  }

  #started(): Program {
    if (this.#program !== undefined && !this.#program.hasEnded) return this.#program;
    this.#program?.close();
    const program = new Program(this.#command);
    this.#program = program;
    const { description, table } = this.#task;
    const { task, metric, options, constraints } = description;
    const { configurations, sources } = table;
    const protocol = PROGRAM_PROTOCOL;
    program.send({
      type: "task",
      ...{ protocol, task, metric, options, constraints, configurations, sources },
    });
    return program;
  }

  #predicted({ values, lower, upper }: FromProgram & { type: "predictions" }, count: number) {
    for (const [name, list] of Object.entries({ values, lower, upper })) {
      if (list === undefined || list.length === count) continue;
      const message = `${this.#command.name} gave ${list.length} ${name} for ${count} rows`;
      throw new ProgramError("PROGRAM_UNEXPECTED", message);
    }
    return {
      predicted: values,
      ...(lower === undefined ? {} : { lower }),
      ...(upper === undefined ? {} : { upper }),
    };
  }

  #unexpected(said: FromProgram, wanted: string): ProgramError {
    const message = `${this.#command.name} said ${said.type} where ${wanted} was due`;
    return new ProgramError("PROGRAM_UNEXPECTED", message);
  }
}

function testRows({ rows, censored }: TaskAnswers, measured: readonly number[]): number[] {
  const isMeasured = new Set(measured);
  return [...rows.filter((row) => !isMeasured.has(row)), ...censored].sort((a, b) => a - b);
}
