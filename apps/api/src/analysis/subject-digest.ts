import { canonicalJson, type FigureKind, sha256 } from "@perfatlas/wire";

/** What a figure is of, by primary keys; `settings` is whatever else was asked. */
export interface FigureKey {
  readonly kind: FigureKind;
  readonly systemId: number;
  readonly environmentId: number | null;
  readonly targetId: number | null;
  readonly metricId: number | null;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The digest by which a figure is stored and found. */
export function subjectDigest(key: FigureKey): string {
  const { kind, systemId, environmentId, targetId, metricId, settings } = key;
  return sha256(canonicalJson([kind, systemId, environmentId, targetId, metricId, settings]));
}
