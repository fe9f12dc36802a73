import type { Level } from "@perfatlas/modeling/space";
import { booleanWord } from "@perfatlas/modeling/space";
import type { Inquiry } from "../inquiry.ts";
import type { SampledTable } from "../sampled-table.ts";
import type { AssignedColumn } from "./assign-roles.ts";
import type { OptionSight } from "./option-domain.ts";

/** An option column with what it was found to be. */
export interface SeenOption {
  readonly column: AssignedColumn;
  readonly sight: OptionSight;
}

/** Levels that a condition may list. */
const MOST_LEVELS = 8;

/**
 * Conditions of options whose cells are empty exactly where another option has certain levels, by the names of the
 * options: there they have no effect.
 */
export function inactiveOptions(
  options: readonly SeenOption[],
  rows: SampledTable["rows"],
  inquiry: Inquiry,
): ReadonlyMap<string, string> {
  const conditions = new Map<string, string>();
  for (const seen of options) {
    const { missing, option } = seen.sight;
    if (missing === undefined) continue;
    const found = options
      .filter((other) => other !== seen && other.sight.missing === undefined)
      .flatMap((other) => conditionOf(seen, other, rows) ?? [])[0];
    if (found === undefined) continue;
    conditions.set(option.name, found);
    inquiry.guess(
      `option ${option.name}`,
      `inactive unless ${found}`,
      "its cells are empty exactly where that does not hold",
    );
  }
  return conditions;
}

/** Where `seen` holds something, as a condition on `other`; undefined where that does not tell. */
function conditionOf(
  seen: SeenOption,
  other: SeenOption,
  rows: SampledTable["rows"],
): string | undefined {
  const { kind, name } = other.sight.option;
  if (kind !== "binary" && kind !== "categorical" && kind !== "ordinal") return undefined;
  const [mine, theirs] = [seen.column.profile.index, other.column.profile.index];
  const active = new Map<string, boolean>();
  const counts = new Map<string, number>();
  for (const row of rows) {
    const level = row[theirs]?.trim() ?? "";
    const isActive = (row[mine]?.trim() ?? "") !== seen.sight.missing;
    if (active.has(level) && active.get(level) !== isActive) return undefined;
    active.set(level, isActive);
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const on = [...active].filter(([, isActive]) => isActive).map(([level]) => level);
  const off = active.size - on.length;
  // Levels of which each has one row would "tell" anything.
  const isChance = rows.length < 2 * active.size || rows.length < 4;
  if (on.length === 0 || off === 0 || isChance || active.size > MOST_LEVELS) return undefined;
  // Numbers of other notations and with units stand in no rule.
  if (kind === "ordinal" && !on.every((level) => level !== "" && Number.isFinite(Number(level))))
    return undefined;
  // A text in a rule cannot hold the quotes that end it.
  if (on.some((level) => level.includes('"'))) return undefined;
  return on.map((level) => equation(name, kind, level)).join(" || ");
}

function equation(name: string, kind: string, level: Level): string {
  const quoted = quotedName(name);
  if (kind === "categorical") return `${quoted} == ${JSON.stringify(level)}`;
  if (kind === "ordinal") return `${quoted} == ${Number(level)}`;
  return (booleanWord(String(level)) ?? Number(level) === 1) ? quoted : `!${quoted}`;
}

function quotedName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `\`${name}\``;
}
