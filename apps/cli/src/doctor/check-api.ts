import type { Finding } from "./finding.ts";

/** Milliseconds in which a registry elsewhere answers. */
const PATIENCE = 5000;
/** Milliseconds of difference between clocks that are worth a word; the header has whole seconds. */
const CLOCK = 60_000;

/** Whether the registry of PERFATLAS_API answers and is ready, has the same time, and knows the token. */
export async function checkApi(address: string, token?: string): Promise<readonly Finding[]> {
  const findings = await checkAnswer(address);
  if (token === undefined || findings.some(({ level }) => level === "fault")) return findings;
  return [...findings, ...(await checkToken(address, token))];
}

async function checkToken(address: string, token: string): Promise<readonly Finding[]> {
  const about = "token";
  try {
    const answer = await fetch(new URL("/graphql", address), {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: "{ __typename }" }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.status !== 401) return [{ about, level: "ok", says: "the registry knows it" }];
    return [
      {
        ...{ about, level: "fault", says: "the registry does not know it, or no longer" },
        remedy: "have one made there with `perfatlas token create NAME`, and mend PERFATLAS_TOKEN",
      },
    ];
  } catch (error) {
    const says = `the registry did not say whether it knows it: ${(error as Error).message}`;
    return [{ about, level: "warning", says, remedy: "try again" }];
  }
}

async function checkAnswer(address: string): Promise<readonly Finding[]> {
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
