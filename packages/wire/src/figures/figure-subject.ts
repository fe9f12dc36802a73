import * as z from "zod";
import { scalar } from "../scalar.ts";
import { repairRequest } from "./diagnosis-figure.ts";
import { hardwareRuns } from "./hardware-figure.ts";
import { figureBound } from "./pareto-figure.ts";

const name = z.string().min(1).max(1000);

/** The kinds of figures of one environment and metric. */
export const ENVIRONMENT_FIGURES = ["influence", "information", "optimum"] as const;

/** What a figure is of, by slugs and names; `kind` says which figure. */
export const figureSubject = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.enum(ENVIRONMENT_FIGURES), environment: name, metric: name }),
    z.strictObject({
      kind: z.literal("relatedness"),
      /** The source. */
      environment: name,
      target: name,
      metric: name,
    }),
    z.strictObject({
      kind: z.literal("pareto"),
      environment: name,
      /** The objectives. */
      metrics: z.array(name).min(2).max(4).readonly(),
      bounds: z.array(figureBound).max(8).readonly().exactOptional(),
    }),
    z.strictObject({
      kind: z.literal("diagnosis"),
      environment: name,
      metric: name,
      configuration: z.record(z.string(), scalar).readonly(),
      /** Asks for repairs, too. */
      repair: repairRequest.exactOptional(),
    }),
    z.strictObject({ kind: z.literal("copies"), system: name }),
    z.strictObject({
      kind: z.literal("hardware"),
      system: name,
      /** A time. */
      metric: name,
      /** What the new workload took where it was run. */
      measured: hardwareRuns,
    }),
  ])
  .readonly();
export type FigureSubject = z.infer<typeof figureSubject>;
/** Every kind of figure. */
export type FigureKind = FigureSubject["kind"];
