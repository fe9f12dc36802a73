import type * as z from "zod";
import { copiesFigure } from "./copies-figure.ts";
import { diagnosisFigure } from "./diagnosis-figure.ts";
import type { FigureKind } from "./figure-subject.ts";
import { hardwareFigure } from "./hardware-figure.ts";
import { influenceFigure } from "./influence-figure.ts";
import { informationFigure } from "./information-figure.ts";
import { optimumFigure } from "./optimum-figure.ts";
import { paretoFigure } from "./pareto-figure.ts";
import { relatednessFigure } from "./relatedness-figure.ts";

/** What is stored of a figure, by kind. */
export const figureSchemas = {
  copies: copiesFigure,
  diagnosis: diagnosisFigure,
  hardware: hardwareFigure,
  influence: influenceFigure,
  information: informationFigure,
  optimum: optimumFigure,
  pareto: paretoFigure,
  relatedness: relatednessFigure,
} as const satisfies Readonly<Record<FigureKind, z.ZodType>>;

/** The result of a figure of that kind. */
export type FigureResult<Kind extends FigureKind> = z.infer<(typeof figureSchemas)[Kind]>;
