import type * as z from "zod";
import type { FigureKind } from "./figure-subject.ts";
import { influenceFigure } from "./influence-figure.ts";
import { informationFigure } from "./information-figure.ts";
import { optimumFigure } from "./optimum-figure.ts";

/** What is stored of a figure, by kind. */
export const figureSchemas = {
  influence: influenceFigure,
  information: informationFigure,
  optimum: optimumFigure,
} as const satisfies Readonly<Record<FigureKind, z.ZodType>>;

/** The result of a figure of that kind. */
export type FigureResult<Kind extends FigureKind> = z.infer<(typeof figureSchemas)[Kind]>;
