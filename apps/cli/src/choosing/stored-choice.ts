import type { DeadlineVerdict } from "@perfatlas/modeling/analysis";
import { ReadHardwareChoiceDocument, ReadMetricsDocument } from "../../generated/graphql.ts";
import { readFigure } from "../figures/read-figure.ts";
import type { Figures } from "../figures/with-figures.ts";
import { RegistryError } from "../transport/registry-error.ts";
import type { Transport } from "../transport/transport.ts";
import { UsageError } from "../usage-error.ts";
import type { HardwareWish } from "./choose-hardware.ts";
import type { ShownChoice } from "./hardware-rows.ts";

/** A choice as the registry gives it, and as it is printed. */
interface StoredChoice {
  readonly result: object;
  readonly shown: ShownChoice;
}

/**
 * Which hardware for a workload of a system, told by what the registry has of it.
 * @param metric a time; the first one of the system when undefined.
 * @throws UsageError without a system; RegistryError as `readFigure`.
 */
export async function storedChoice(
  { transport, system: own }: Figures,
  given: string | undefined,
  metric: string | undefined,
  { measured, prices, deadline }: HardwareWish,
): Promise<StoredChoice> {
  const system = given ?? own;
  if (system === undefined) {
    throw new UsageError("name a file of runs, or with --system a system of the registry");
  }
  const subject = {
    system,
    metric: metric ?? (await firstTime(transport, system)),
    measured: [...measured].map(([hardware, seconds]) => ({ hardware, seconds })),
  };
  const asked = {
    ...subject,
    prices: prices.size === 0 ? null : [...prices].map(priceOf),
    deadlineSeconds: deadline,
  };
  const read = async () =>
    (await transport.request(ReadHardwareChoiceDocument, asked)).system?.figure ?? null;
  const result = await readFigure(transport, { kind: "HARDWARE", ...subject }, read);
  const { machines, learnedCount, knownCount, intervalsOf } = result;
  const shown = {
    machines: machines.map((each) => ({
      name: each.hardware,
      seconds: each.seconds,
      interval: { low: each.lower, high: each.upper },
      cost: each.cost,
      costInterval: { low: each.costLower, high: each.costUpper },
      isMeasured: each.isMeasured,
      meets: (each.meetsDeadline?.toLowerCase() ?? null) as DeadlineVerdict | null,
    })),
    fastest: result.fastest,
    cheapest: result.cheapest,
    hasCosts: machines.some(({ cost }) => cost !== null),
    deadlineSeconds: deadline,
    basis:
      `learned from ${learnedCount} of ${knownCount} configurations of workloads of ${system} (PARIS); ` +
      `intervals are of a ${intervalsOf.toLowerCase()} that was not seen`,
  };
  return { result: { ...subject, deadlineSeconds: deadline, ...result }, shown };
}

function priceOf([hardware, perHour]: readonly [string, number]) {
  return { hardware, perHour };
}

/** The first metric of a system that is in seconds. */
async function firstTime(transport: Transport, slug: string): Promise<string> {
  const { system } = await transport.request(ReadMetricsDocument, { system: slug });
  if (system === null) throw new RegistryError("BAD_USER_INPUT", `there is no system "${slug}"`);
  const time = system.metrics.find(({ unit }) => /^[num]?s$/.test(unit));
  if (time !== undefined) return time.name;
  const names = system.metrics.map(({ name, unit }) => `${name} (${unit})`).join(", ");
  throw new UsageError(`${slug} has no metric that is a time; it has ${names}`);
}
