import { unitConversion } from "@perfatlas/modeling/units";
import { metricScore } from "../names/metric-words.ts";
import { isValueName } from "../names/role-words.ts";
import type { Role } from "../sampled-table.ts";
import { type ColumnProfile, filledCount, numericShare } from "./column-profile.ts";
import { roleOfColumn, type Sight } from "./role-of-column.ts";

/** What each column seems to be, by itself and by those around it. */
export function sightsOfTable(profiles: readonly ColumnProfile[]): readonly Sight[] {
  const sights = withNamingUnits(
    profiles,
    profiles.map((profile) => roleOfColumn(profile)),
  );
  if (sights.some(({ role }) => role === "metric name"))
    return sights.map((one, i) => inLongTable(profiles[i] as ColumnProfile, one));
  return byNeighbours(profiles, byParents(profiles, sights));
}

/** Rows whose units cannot be turned into each other are of several metrics, which these units tell apart. */
function withNamingUnits(
  profiles: readonly ColumnProfile[],
  sights: readonly Sight[],
): readonly Sight[] {
  const naming = sights.findIndex(({ role }) => role === "metric name");
  const at = sights.findIndex(({ role }) => role === "unit");
  const units = [...(profiles[at]?.texts.keys() ?? [])].filter((text) => text !== "");
  const [first = ""] = units;
  const isOne = units.every((unit) => unitConversion(unit, first) !== undefined);
  if (naming >= 0 || isOne || profiles[at]?.column.isPath === true) return sights;
  const why = "its units cannot be turned into each other: rows are of several metrics";
  return sights.with(at, { role: "metric name", certainty: "guessed", why });
}

/** In a table of a row per metric the values stand in one column. */
function inLongTable(profile: ColumnProfile, one: Sight): Sight {
  if (!isValueName(profile.column.name)) return one;
  return { role: "metric", certainty: "sure", why: "it holds the values of the metrics" };
}

/**
 * What stands in one object of JSON with metrics, and with nothing that is called as settings are, is one, too: levels that
 * recur do not make an option of it.
 */
function byParents(profiles: readonly ColumnProfile[], sights: readonly Sight[]): readonly Sight[] {
  const parents = profiles.map(({ column: { name, isPath } }) =>
    isPath === true ? /^(.+?)\.[^.]+$/.exec(name)?.[1]?.split(".")[0] : undefined,
  );
  const isSetting = (i: number, { role }: Sight): boolean =>
    role === "option" &&
    (metricScore(profiles[i]?.column.name ?? "") < 0 ||
      numericShare(profiles[i] as ColumnProfile) <= 0.5);
  const known = new Map<string, { hasMetric: boolean; hasSetting: boolean }>();
  for (const [i, sight] of sights.entries()) {
    const parent = parents[i];
    if (parent === undefined || sight.certainty === "open") continue;
    const before = known.get(parent);
    known.set(parent, {
      hasMetric: before?.hasMetric === true || sight.role === "metric",
      hasSetting: before?.hasSetting === true || isSetting(i, sight),
    });
  }
  return sights.map((one, i) => {
    const parent = parents[i];
    const profile = profiles[i] as ColumnProfile;
    const isOpen = one.role === "option" || (one.role === "metric" && one.certainty === "open");
    if (parent === undefined || !isOpen || numericShare(profile) <= 0.5) return one;
    if (isSetting(i, one) || profile.column.role !== undefined) return one;
    const { hasMetric = false, hasSetting = false } = known.get(parent) ?? {};
    if (!hasMetric || hasSetting) return one;
    if (profile.texts.size === 1 && filledCount(profile) > 1)
      return { role: "ignore", certainty: "guessed", why: "it holds one number in every row" };
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
  // Where no name tells: numbers with decimals that hardly recur are measured, whole ones before them that do were set.
  const firstMeasured = profiles.findIndex(
    (profile) =>
      !profile.isInteger &&
      numericShare(profile) > 0.5 &&
      profile.numbers.length > 0.7 * filledCount(profile),
  );
  const isLevel = (i: number): boolean => {
    const { isInteger, numbers } = profiles[i] as ColumnProfile;
    return isInteger && numbers.length <= filledCount(profiles[i] as ColumnProfile) / 2;
  };
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
    const isBeforeMetrics =
      firstMetric >= 0 ? i < firstMetric : i < Math.max(lastOption, isLevel(i) ? firstMeasured : 0);
    if (numericShare(profile) <= 0.5)
      return isBeforeMetrics && (!hasOption || i > firstOption)
        ? { ...one, certainty: "guessed", why: `${one.why}; it stands before the metrics` }
        : one;
    const isConstant = profile.texts.size === 1 && filledCount(profile) > 1;
    if (isBeforeMetrics && one.role === "option" && one.leansToMetric !== true)
      return { ...one, certainty: "guessed", why: `${one.why}; it stands before the metrics` };
    if (isConstant && !isBeforeMetrics)
      return { role: "ignore", certainty: "guessed", why: "it holds one number in every row" };
    if (i > lastOption)
      return { role: "metric", certainty: "open", why: `${one.why}; it stands behind the options` };
    return one;
  });
}
