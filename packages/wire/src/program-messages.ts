import type { Constraint, Metric, Option } from "@perfatlas/modeling/space";
import * as z from "zod";
import type { TaskTable } from "./task-files.ts";

/** Number of the line protocol between the command and somebody's program; docs/methods.md tells it. */
export const PROGRAM_PROTOCOL = 1;

/** What a program is told, one JSON object a line. */
export type ToProgram =
  | ({
      readonly type: "task";
      readonly protocol: typeof PROGRAM_PROTOCOL;
      readonly task: string;
      readonly metric: Pick<Metric, "better" | "name" | "unit">;
      readonly options: readonly Option[];
      readonly constraints: readonly Constraint[];
    } & Pick<TaskTable, "configurations" | "sources">)
  | {
      readonly type: "repeat";
      readonly repeat: number;
      readonly seed: number;
      readonly budget: number;
      /** Rows that may be asked for. */
      readonly candidates: readonly number[];
      /** Rows drawn for everybody who does not choose. */
      readonly drawn: readonly number[];
    }
  | { readonly type: "tell"; readonly values: readonly number[] }
  | { readonly type: "predict"; readonly rows: readonly number[] }
  | { readonly type: "refused"; readonly code: string; readonly message: string }
  | { readonly type: "end" };

const values = z.array(z.number()).readonly();

/** What a program says: it asks, is ready to predict, or predicts. */
export const fromProgram = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ask"), rows: z.array(z.int()).readonly() }),
  z.object({ type: z.literal("ready") }),
  z.object({
    type: z.literal("predictions"),
    values,
    /** Of the 90 % interval. */
    lower: values.exactOptional(),
    upper: values.exactOptional(),
  }),
]);
export type FromProgram = z.infer<typeof fromProgram>;
