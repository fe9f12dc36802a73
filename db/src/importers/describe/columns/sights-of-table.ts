import { metricScore } from "../names/metric-words.ts";
import { isValueName } from "../names/role-words.ts";
import type { Role } from "../sampled-table.ts";
import { type ColumnProfile, filledCount, numericShare } from "./column-profile.ts";
import { roleOfColumn, type Sight } from "./role-of-column.ts";

/** What each column seems to be, by itself and by those around it. */
export function sightsOfTable(profiles: readonly ColumnProfile[]): readonly Sight[] {
  const sights = profiles.map((profile) => roleOfColumn(profile));
  if (sights.some(({ role }) => role === "metric name"))
    return sights.map((one, i) => inLongTable(profiles[i] as ColumnProfile, one));
  return byNeighbours(profiles, byParents(profiles, sights));
}

/** In a table of a row per metric the values stand in one column. */
function inLongTable(profile: ColumnProfile, one: Sight): Sight {
  if (!isValueName(profile.column.name)) return one;
  return { role: "metric", certainty: "sure", why: "it holds the values of the metrics" };
}

/** What stands in one object of JSON with metrics is most likely one, too. */
function byParents(profiles: readonly ColumnProfile[], sights: readonly Sight[]): readonly Sight[] {
  const parentOf = (i: number): string | undefined =>
    profiles[i]?.column.isPath !== true
      ? undefined
      : /^(.+?)\.[^.]+$/.exec(profiles[i]?.column.name ?? "")?.[1]?.split(".")[0];
  return sights.map((one, i) => {
    const parent = parentOf(i);
    const isOpen = one.certainty !== "sure" && (one.role === "option" || one.role === "metric");
    const isSettled = one.role === "metric" && one.certainty !== "open";
    if (
      isSettled ||
      parent === undefined ||
      !isOpen ||
      numericShare(profiles[i] as ColumnProfile) <= 0.5
    )
      return one;
    const others = sights.filter(
      (other, j) => other.certainty !== "open" && parentOf(j) === parent,
    );
    const isAll = (role: Role) =>
      others.length > 0 && others.every((other) => other.role === role || other.role === "ignore");
    if (!isAll("metric") || !others.some(({ role }) => role === "metric")) return one;
    return { role: "metric", certainty: "open", why: `it stands among metrics in ${parent}` };
  });
}

/** What is open is told by where it stands: options come before metrics, in most tables. */
function byNeighbours(
  profiles: readonly ColumnProfile[],
  given: readonly Sight[],
): readonly Sight[] {
  const clear = (role: Role) => (one: Sight) => one.role === role && one.certainty !== "open";
  const firstMetric = given.findIndex(clear("metric"));
  const lastSure = given.findLastIndex(
    ({ role, certainty }) => role === "option" && certainty === "sure",
  );
  // Numbers that recur alone do not make an option of what stands where metrics do.
  const isBehindMetrics = (i: number, { role, certainty }: Sight): boolean =>
    role === "option" &&
    certainty === "guessed" &&
    firstMetric >= 0 &&
    i > firstMetric &&
    i > lastSure &&
    numericShare(profiles[i] as ColumnProfile) > 0.5 &&
    metricScore(profiles[i]?.column.name ?? "") >= 0;
  const lastMetric = given.findLastIndex(clear("metric"));
  const sights = given.map((one, i): Sight => {
    const isTruthBehind = one.role === "option" && firstMetric >= 0 && i > lastMetric;
    const isOfFormat =
      profiles[i]?.column.role !== undefined || profiles[i]?.column.isPath === true;
    // What is true or false of a run stands behind its metrics as they do.
    if (isTruthBehind && one.certainty === "sure" && !isOfFormat)
      return { ...one, certainty: "guessed", why: `${one.why}, but it stands behind the metrics` };
    if (!isBehindMetrics(i, one)) return one;
    return { role: "metric", certainty: "open", why: `${one.why}, but it stands behind metrics` };
  });
  const firstOption = sights.findIndex(clear("option"));
  const lastOption = sights.findLastIndex(clear("option"));
  const hasOption = lastOption >= 0;
  return sights.map((one, i): Sight => {
    const profile = profiles[i] as ColumnProfile;
    if (one.certainty !== "open") return one;
    // An axis only by a name that may be a setting's: without it nothing would be set.
    if (/^(hardware|workload|version|variant)$/.test(one.role))
      return hasOption
        ? one
        : { ...one, role: "option", why: `${one.why}, but nothing else is an option` };
    if (one.role !== "option" && one.role !== "metric") return one;
    const isBeforeMetrics = firstMetric >= 0 ? i < firstMetric : i < lastOption;
    if (numericShare(profile) <= 0.5)
      return isBeforeMetrics && (!hasOption || i > firstOption)
        ? { ...one, certainty: "guessed", why: `${one.why}; it stands before the metrics` }
        : one;
    const isConstant = profile.numbers.length === 1 && filledCount(profile) > 1;
    if (isBeforeMetrics && one.role === "option" && one.leansToMetric !== true)
      return { ...one, certainty: "guessed", why: `${one.why}; it stands before the metrics` };
    if (isConstant && !isBeforeMetrics)
      return { role: "ignore", certainty: "guessed", why: "it holds one number in every row" };
    if (i > lastOption)
      return { role: "metric", certainty: "open", why: `${one.why}; it stands behind the options` };
    return one;
  });
}
