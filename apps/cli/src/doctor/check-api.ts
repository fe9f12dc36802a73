import type { Finding } from "./finding.ts";

/** Milliseconds in which a registry elsewhere answers. */
const PATIENCE = 5000;
/** Milliseconds of difference between clocks that are worth a word; the header has whole seconds. */
const CLOCK = 60_000;

/** Whether the registry of PERFATLAS_API answers and is ready, and has the same time. */
export async function checkApi(address: string): Promise<readonly Finding[]> {
  const about = "api";
  try {
    const url = new URL("/readyz", address);
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok)
      return [
        {
          ...{ about, level: "fault", says: `${url.origin} is not ready: ${answer.status}` },
          remedy: "`perfatlas doctor` on its machine says why",
        },
      ];
    const { replica } = (await answer.json().catch(() => ({}))) as { readonly replica?: string };
    if (replica !== undefined && replica !== "used")
      return [
        {
          ...{ about, level: "warning", says: `${url.origin} is ready; its replica is ${replica}` },
          remedy: "`perfatlas doctor` on its machine says why; until then the primary answers",
        },
      ];
    const ahead = Date.parse(answer.headers.get("date") ?? "") - Date.now();
    if (Math.abs(ahead) < CLOCK || Number.isNaN(ahead))
      return [{ about, level: "ok", says: `${url.origin} is ready` }];
    const side = ahead > 0 ? "ahead of" : "behind";
    const says = `its clock is ${Math.round(Math.abs(ahead) / 1000)} s ${side} this machine's`;
    return [{ about, level: "warning", says, remedy: "have both follow one time server" }];
  } catch (error) {
    const { cause, message } = error as Error;
    const why = cause instanceof Error ? cause.message : message;
    return [
      {
        ...{ about, level: "fault", says: `${new URL(address).origin} does not answer: ${why}` },
        remedy: "start it, or mend PERFATLAS_API",
      },
    ];
  }
}
