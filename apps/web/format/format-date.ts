const DAY = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "medium",
  timeZone: "UTC",
});
const MOMENT = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "UTC",
});

/** An ISO time as a reader writes it, in UTC: "22 Nov 2026", or with `time`: "22 Nov 2026, 05:10 UTC". */
export function formatDate(iso: string, precision: "day" | "time" = "day"): string {
  const date = new Date(iso);
  return precision === "day" ? DAY.format(date) : `${MOMENT.format(date)} UTC`;
}
