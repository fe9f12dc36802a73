/** Time from one moment to another as people say it: "12 s", "3 min 20 s", "1 h 5 min"; "–" before it began. */
export function durationText(from: string | null, to: string | null): string {
  if (from === null || to === null) return "–";
  const seconds = Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${Math.round(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
