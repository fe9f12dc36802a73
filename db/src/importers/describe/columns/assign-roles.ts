import type { Inquiry } from "../inquiry.ts";
import { betterOf } from "../names/metric-words.ts";
import { unitOfName } from "../names/unit-of-name.ts";
import { ROLES, type Role } from "../sampled-table.ts";
import { type ColumnProfile, filledCount } from "./column-profile.ts";
import type { Sight } from "./role-of-column.ts";

/** A column, and how questions and answers call it. */
export interface LabelledColumn {
  readonly profile: ColumnProfile;
  readonly label: string;
}

/** A column and what it is. */
export interface AssignedColumn extends LabelledColumn {
  readonly role: Role;
  /** Of a metric, where it is known. */
  readonly better: "lower" | "higher" | undefined;
}

/** Columns of which nobody is asked one by one. */
const MANY = 6;

const ANSWERS: readonly string[] = ["lower", "higher", ...ROLES];
/** The usual ones of them, which a question names. */
const CHOICES: readonly string[] = [
  "lower",
  "higher",
  "option",
  "hardware",
  "workload",
  "version",
  "repeat",
  "status",
  "variant",
  "ignore",
];

/**
 * What each column is: as it seems, or as somebody says.
 * @param grouped indices of columns that hold one metric together: nobody is asked for each.
 */
export function assignRoles(
  columns: readonly LabelledColumn[],
  sights: readonly Sight[],
  grouped: ReadonlySet<number>,
  inquiry: Inquiry,
): readonly AssignedColumn[] {
  const asked = new Map<string, string>();
  const open = columns.filter(({ profile }, i) => {
    const { role, certainty } = sights[i] as Sight;
    const isKnown = directionOf(profile) !== undefined && certainty !== "open";
    return role === "metric" && !isKnown && !grouped.has(profile.index);
  });
  const openLabels = open.map(({ label }) => label);
  const isMany = open.length > MANY;
  const isLong = sights.some(({ role }) => role === "metric name");
  return columns.map((column, i) => {
    const { label, profile } = column;
    const sight = sights[i] as Sight;
    const said = inquiry.said(`column.${label}`);
    if (said !== undefined && ANSWERS.includes(said)) {
      const about = `column ${label}`;
      inquiry.findings.push({ certainty: "answered", about, says: said, why: "somebody said it" });
      return assigned(column, said);
    }
    const better = directionOf(profile);
    const isSettled = grouped.has(profile.index) || (isLong && sight.certainty === "sure");
    if (sight.role === "metric" && said === undefined && !isSettled) {
      if (better === undefined || sight.certainty === "open")
        return assigned(
          column,
          isMany
            ? askAll(open, inquiry, asked)
            : askMetric(column, sight, better, openLabels, inquiry, asked),
        );
      tell(inquiry, label, sight, `metric, ${better} is better`);
      return { ...column, role: "metric", better };
    }
    if ((sight.certainty !== "open" || isSettled) && said === undefined) {
      tell(inquiry, label, sight, sight.role);
      return { ...column, role: sight.role, better: sight.role === "metric" ? better : undefined };
    }
    const answer = inquiry.ask({
      key: `column.${label}`,
      asks: `What is column ${label} (${examples(profile)})?`,
      choices: CHOICES,
      guess: sight.role === "metric" ? (better ?? "lower") : sight.role,
      why: sight.why,
      isOptional: false,
    });
    return assigned(column, answer);
  });
}

function assigned(column: LabelledColumn, answer: string): AssignedColumn {
  const isDirection = answer === "lower" || answer === "higher";
  const role = isDirection ? "metric" : (answer as Role);
  const known = role === "metric" ? directionOf(column.profile) : undefined;
  return { ...column, role, better: isDirection ? answer : known };
}

function directionOf({ column }: ColumnProfile): "lower" | "higher" | undefined {
  const found = unitOfName(column.name);
  const rest = found === undefined || found.rest === "" ? column.name : found.rest;
  return (
    column.better ?? betterOf(rest, column.unit ?? found?.unit) ?? betterOf(column.name, undefined)
  );
}

function tell(inquiry: Inquiry, label: string, { certainty, why }: Sight, says: string): void {
  if (certainty === "sure") inquiry.sure(`column ${label}`, says, why);
  else inquiry.guess(`column ${label}`, says, why);
}

function askAll(
  open: readonly LabelledColumn[],
  inquiry: Inquiry,
  asked: Map<string, string>,
): string {
  const before = asked.get("columns");
  if (before !== undefined) return before;
  const shown = open
    .slice(0, 6)
    .map(({ label }) => label)
    .join(", ");
  const answer = inquiry.ask({
    key: "columns",
    asks: `Which values of the ${open.length} columns ${shown}, … are better (others: column.NAME=higher, =option, =ignore)?`,
    choices: ["lower", "higher", "ignore"],
    guess: "lower",
    why: "they look like metrics, and their names say no more",
    isOptional: false,
  });
  asked.set("columns", answer);
  return answer;
}

/** Columns that differ in a number alone (q1, q2, …) are one question. */
function askMetric(
  { profile, label }: LabelledColumn,
  sight: Sight,
  better: "lower" | "higher" | undefined,
  labels: readonly string[],
  inquiry: Inquiry,
  asked: Map<string, string>,
): string {
  const stem = label.replaceAll(/\d+/g, "*");
  const family = labels.filter((one) => one.replaceAll(/\d+/g, "*") === stem);
  const key = `column.${family.length > 1 ? stem : label}`;
  const before = asked.get(key);
  if (before !== undefined) return before;
  const whose =
    family.length > 1
      ? `columns ${family.slice(0, 3).join(", ")}${family.length > 3 ? `, … (${family.length})` : ""}`
      : `column ${label}`;
  const answer = inquiry.ask({
    key,
    asks: `Which values of ${whose} (${examples(profile)}) are better, or what else is it?`,
    choices: CHOICES,
    guess: better ?? "lower",
    why: `it looks like a metric: ${sight.why}`,
    isOptional: false,
  });
  asked.set(key, answer);
  return answer;
}

/** Columns by their names; by position where those are empty or stand there before. */
export function labelledColumns(profiles: readonly ColumnProfile[]): readonly LabelledColumn[] {
  const seen = new Set<string>();
  return profiles.map((profile) => {
    const { column, index } = profile;
    const name = column.name === "" ? `#${index + 1}` : column.name;
    const label = seen.has(name) ? `${name}#${index + 1}` : name;
    seen.add(name);
    return { profile, label };
  });
}

function examples(profile: ColumnProfile): string {
  const texts = [...profile.texts.keys()].filter((text) => text !== "");
  const shown = texts
    .slice(0, 4)
    .map((text) => (text.length > 24 ? `${text.slice(0, 24)}…` : text));
  const more = texts.length > 4 ? `, … ${texts.length} different` : "";
  return filledCount(profile) === 0 ? "empty" : `${shown.join(", ")}${more}`;
}
