import { setTimeout as wait } from "node:timers/promises";

/** Asks an instance for advice on a system as a reader without a token does, and waits until it is given; the path of its page. */
export async function askAdvice(address: string, system: string): Promise<string> {
  const send = async (query: string, variables: object) => {
    const response = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { readonly data: Readonly<Record<string, unknown>> };
  };
  const input = { system, goal: "BEST", budget: 4, count: 2 };
  const { data } = await send(
    "mutation ($input: AdviceInput!) { adviceCompute(input: $input) { job { id } } }",
    { input },
  );
  const { id } = (data.adviceCompute as { readonly job: { readonly id: string } }).job;
  for (;;) {
    const { job } = (await send("query ($id: ID!) { job(id: $id) { state error } }", { id }))
      .data as { readonly job: { readonly state: string; readonly error: string | null } };
    if (job.state === "SUCCEEDED") return `/advise/${encodeURIComponent(id)}`;
    if (job.state === "FAILED") throw new Error(job.error ?? "no advice was given");
    await wait(100);
  }
}
