import { sql } from "kysely";
import type { Queryable } from "./keyset-page.ts";

/** A figure to store: a result, or why there is none. */
export interface NewFigure {
  readonly subjectDigest: string;
  readonly kind: string;
  readonly systemId: number;
  readonly environmentId: number | null;
  readonly targetId: number | null;
  readonly metricId: number | null;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly methodVersion: number;
  readonly inputDigest: string;
  readonly codeRevision: string;
  readonly result: object | null;
  readonly refusal: { readonly code: string; readonly message: string } | null;
  readonly computeSeconds: number;
}

/** Writes figures. */
export const figureWriter = {
  /** Stores a figure in the place of an earlier one of the same subject. */
  async store({ kysely }: Queryable, figure: NewFigure): Promise<void> {
    const values = {
      subject_digest: figure.subjectDigest,
      kind: figure.kind,
      system_id: figure.systemId,
      environment_id: figure.environmentId,
      target_id: figure.targetId,
      metric_id: figure.metricId,
      settings: { ...figure.settings },
      method_version: figure.methodVersion,
      input_digest: figure.inputDigest,
      code_revision: figure.codeRevision,
      result: figure.result,
      refusal_code: figure.refusal?.code ?? null,
      refusal: figure.refusal?.message ?? null,
      compute_seconds: figure.computeSeconds,
    };
    await kysely
      .insertInto("figure")
      .values(values)
      .onConflict((conflict) =>
        conflict.column("subject_digest").doUpdateSet({ ...values, computed_at: sql<Date>`now()` }),
      )
      .execute();
  },
};
