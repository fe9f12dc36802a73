/** What an axis shows: "CPU time (ms)"; counts have no unit. */
export function withUnit(what: string, unit: string): string {
  return unit === "" || unit === "1" ? what : `${what} (${unit})`;
}
