/** What came of a query. */
export interface Reply {
  /** Status, time and cost, in a line. */
  readonly summary: string;
  /** The answer, laid out. */
  readonly text: string;
}

/** Sends a document and its variables, as text, to this instance's API. Faults are replies, too. */
export async function sendQuery(query: string, variables: string): Promise<Reply> {
  let given: unknown;
  try {
    given = variables.trim() === "" ? {} : JSON.parse(variables);
  } catch (error) {
    return { summary: "The variables are not JSON; nothing was sent.", text: String(error) };
  }
  const started = performance.now();
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json",
      },
      body: JSON.stringify({ query, variables: given }),
    });
    const answer = (await response.json()) as Answer;
    const took = Math.round(performance.now() - started);
    const cost = answer.extensions?.cost;
    const points =
      cost === undefined ? "" : `, ${cost.actual} of at most ${cost.limit} points at once`;
    return {
      summary: `Status ${response.status} in ${took} ms${points}.`,
      text: JSON.stringify(answer, null, 2),
    };
  } catch (error) {
    return { summary: "The API did not answer.", text: String(error) };
  }
}

interface Answer {
  readonly extensions?: { readonly cost?: { readonly actual: number; readonly limit: number } };
}
