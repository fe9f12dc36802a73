import { InputError } from "@perfatlas/modeling/space";
import { figureSchemas } from "@perfatlas/wire";
import { bestAndWorst } from "./computing/best-and-worst.ts";
import { copiesOf } from "./computing/copies-of.ts";
import { diagnosed } from "./computing/diagnosed.ts";
import { hardwareOf } from "./computing/hardware-of.ts";
import { influence } from "./computing/influence.ts";
import { information } from "./computing/information.ts";
import { paretoOf } from "./computing/pareto-of.ts";
import { related } from "./computing/related.ts";
import type { FigureAnswer, FigureTask } from "./figure-task.ts";

/**
 * Computes a figure. Pure: the same task has the same answer. Data that give no figure (too few rows,
 * failures only) are an answer, too: the refusal is stored in the figure's place.
 */
export function computeFigure(task: FigureTask): FigureAnswer {
  try {
    return { result: figureSchemas[task.kind].parse(resultOf(task)), refusal: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { result: null, refusal: { code: error.code, message: error.message } };
  }
}

function resultOf(task: FigureTask): object {
  switch (task.kind) {
    case "influence":
      return influence(task.data);
    case "information":
      return information(task.data);
    case "optimum":
      return bestAndWorst(task.data);
    case "relatedness":
      return related(task.source, task.target);
    case "pareto":
      return paretoOf(task.columns, task.objectiveCount, task.bounds);
    case "diagnosis":
      return diagnosed(task.data, task.configuration, task.repair);
    case "copies":
      return copiesOf(task.columns);
    case "hardware":
      return hardwareOf(task.columns, task.measured);
  }
}
