import * as z from "zod";

const name = z.string().min(1).max(1000);

/** The kinds of figures of one environment and metric. */
export const ENVIRONMENT_FIGURES = ["influence", "information", "optimum"] as const;

/** What a figure is of, by slugs and names; `kind` says which figure. */
export const figureSubject = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.enum(ENVIRONMENT_FIGURES), environment: name, metric: name }),
  ])
  .readonly();
export type FigureSubject = z.infer<typeof figureSubject>;
/** Every kind of figure. */
export type FigureKind = FigureSubject["kind"];
