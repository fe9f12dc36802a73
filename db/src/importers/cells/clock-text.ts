const COLONS = /^(?:(\d+)(?: days?,? +|-))?(?:(\d+):)?(\d+):(\d\d?)(\.\d*)?$/;
const LETTERS =
  /^(?:(\d+) ?d(?:ays?)?,? ?)?(?:(\d+) ?h(?:ours?|rs?)?,? ?)?(?:(\d+) ?m(?:in(?:ute)?s?)?,? ?)?(?:(\d+)(\.\d*)? ?s(?:ec(?:ond)?s?)?)?$/;
const ISO = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(\.\d*)?S)?)?$/;

/**
 * Seconds of a duration as clocks and tools write it: "0:03.81", "1:02:04.62", "2-03:04:05",
 * "0 days 00:00:02.528150", "0m3.81s", "1h 2min", "PT3.81S"; undefined for anything else, also for 61
 * seconds or minutes behind a larger part.
 */
export function clockSeconds(text: string): number | undefined {
  const match = COLONS.exec(text) ?? ISO.exec(text) ?? LETTERS.exec(text);
  if (match === null || match.slice(1).every((part) => part === undefined)) return undefined;
  const [, days, hours, minutes, seconds, fraction = ""] = match;
  const hasLarger = days !== undefined || hours !== undefined;
  if (hasLarger && Number(minutes ?? 0) > 59) return undefined;
  if ((hasLarger || minutes !== undefined) && Number(seconds ?? 0) > 59) return undefined;
  if (days !== undefined && Number(hours ?? 0) > 23) return undefined;
  const whole =
    86_400 * Number(days ?? 0) +
    3600 * Number(hours ?? 0) +
    60 * Number(minutes ?? 0) +
    Number(seconds ?? 0);
  // Not by a sum: 60 + 13.81 need not be the double that is nearest to 73.81.
  return Number.isSafeInteger(whole) ? Number(`${whole}${fraction}`) : undefined;
}
