/**
 * Whether an ISO 8601 time in UTC, "2026-03-01T10:00:00.123Z", is one of the calendar from the year 1 on.
 * `Date` takes the 30th of February for the 2nd of March, and knows a year 0; databases refuse both.
 */
export function isCalendarTime(text: string): boolean {
  const date = new Date(text);
  if (Number.isNaN(date.getTime()) || text.startsWith("0000")) return false;
  return date.toISOString().slice(0, 10) === text.slice(0, 10);
}
