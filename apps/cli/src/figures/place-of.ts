import { ReadEnvironmentDocument, ReadEnvironmentsDocument } from "../../generated/graphql.ts";
import { missingEnvironment } from "../requests/missing-name.ts";
import { RegistryError } from "../transport/registry-error.ts";
import { UsageError } from "../usage-error.ts";
import type { Figures } from "./with-figures.ts";

/** An environment and one of its metrics. */
export interface Place {
  readonly environment: string;
  readonly metric: Metric;
  /** All that were measured there, in the order in which they were declared. */
  readonly metrics: readonly Metric[];
}

/** A metric of a system. */
export interface Metric {
  readonly name: string;
  readonly unit: string;
  readonly better: string;
}

/**
 * The environment of that slug, or of the rest of a slug in a file ("laptop:text:1.0"), which may be left
 * out where there is one; and a metric, the first one that was measured there by default.
 * @throws UnknownNameError, RegistryError where nothing was measured, UsageError when it is not clear which is meant.
 */
export async function placeOf(
  { transport, system }: Pick<Figures, "system" | "transport">,
  given: string | undefined,
  metricName: string | undefined,
): Promise<Place> {
  const slug = await slugOf({ transport, system }, given);
  const { environment } = await transport.request(ReadEnvironmentDocument, { slug });
  if (environment === null) throw await missingEnvironment(transport, slug);
  const measured = new Set(environment.series.map(({ metric }) => metric.name));
  const metrics = environment.system.metrics.filter(({ name }) => measured.has(name));
  const metric =
    metricName === undefined ? metrics[0] : metrics.find(({ name }) => name === metricName);
  if (metric !== undefined) return { environment: environment.slug, metric, metrics };
  const names = metrics.map(({ name }) => name).join(", ") || "none";
  const what = metricName === undefined ? "no metric" : `no metric "${metricName}"`;
  throw new RegistryError("BAD_USER_INPUT", `${environment.slug} has ${what}; it has ${names}`);
}

async function slugOf(
  { transport, system }: Pick<Figures, "system" | "transport">,
  given: string | undefined,
): Promise<string> {
  if (system === undefined) {
    if (given === undefined) throw new UsageError("name an environment, by its slug");
    return given;
  }
  if (given !== undefined) return given.startsWith(`${system}:`) ? given : `${system}:${given}`;
  const { system: found } = await transport.request(ReadEnvironmentsDocument, { system });
  const slugs = found?.environments.nodes.map(({ slug }) => slug) ?? [];
  const [only] = slugs;
  if (only !== undefined && slugs.length === 1) return only;
  throw new UsageError(`name an environment; the file has ${slugs.join(", ")}`);
}
