import { isCalendarTime } from "@perfatlas/wire";

/** What a column of the registry holds, as far as clients send values of it. */
export type ColumnType = "integer" | "number" | "smallint" | "text" | "time" | "uuid";

const SMALLEST = { integer: -(2 ** 31), smallint: -(2 ** 15) };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

/** Whether a value can stand in a column of that type: PostgreSQL refuses any other in an error. */
export function fitsColumn(type: ColumnType, value: unknown): value is number | string {
  if (type === "integer" || type === "smallint") {
    const smallest = SMALLEST[type];
    return Number.isInteger(value) && Number(value) >= smallest && Number(value) < -smallest;
  }
  // JSON has no word for what is beyond every number.
  if (type === "number") return Number.isFinite(value) || value === "Infinity";
  if (typeof value !== "string") return false;
  if (type === "uuid") return UUID.test(value);
  if (type === "time") return TIME.test(value) && isCalendarTime(value);
  return !value.includes("\0");
}
