import type { StrategiesQuery } from "../../generated/graphql.ts";

/** "1 source environment, 1 measured target configuration and positive values". */
export function needsText(
  needs: NonNullable<StrategiesQuery["strategies"][number]["needs"]>,
): string {
  const count = (n: number, thing: string) =>
    n === 0 ? [] : [`${n} ${thing}${n === 1 ? "" : "s"}`];
  const parts = [
    ...count(needs.sources, "source environment"),
    ...count(needs.measurements, "measured target configuration"),
    ...(needs.positiveValues ? ["positive values"] : []),
    ...(needs.sameUnit ? ["sources in the target's unit"] : []),
  ];
  if (parts.length < 2) return parts[0] ?? "nothing";
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
