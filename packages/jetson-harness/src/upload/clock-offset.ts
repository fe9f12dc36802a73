/**
 * Seconds by which this machine's clock is ahead of a server's, from an answer's Date header and the
 * moments of request and answer; undefined without a readable one. The header has whole seconds and
 * names the moment of answering, so that it is right to a second and the time of the answer's way.
 */
export function clockOffsetSeconds(
  date: string | null,
  sentMs: number,
  receivedMs: number,
): number | undefined {
  const serverMs = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(serverMs)) return undefined;
  // A header is cut to the second: half a second more on average.
  return Math.round((sentMs + receivedMs) / 2 - (serverMs + 500)) / 1000;
}
