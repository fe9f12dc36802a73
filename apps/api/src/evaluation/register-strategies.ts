import { type Handle, suiteWriter } from "@perfatlas/db";
import { createStrategy } from "@perfatlas/modeling/transfer";

/** Strategies that every other one has to beat. */
const BASELINES: ReadonlySet<string> = new Set(["direct", "target-only"]);

/** Adds the strategies with their citations where they are not stored; ids by name. */
export async function registerStrategies(
  handle: Handle,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>();
  for (const name of names) {
    const { citation } = createStrategy(name);
    const id = await suiteWriter.strategy(handle, {
      name,
      origin: "reproduced",
      title: titleOf(name),
      citation,
      isBaseline: BASELINES.has(name),
    });
    ids.set(name, id);
  }
  return ids;
}

/** "linear-shift" → "Linear shift". */
function titleOf(name: string): string {
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
