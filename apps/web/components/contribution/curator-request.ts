/** Something that waits for a curator, as the queue shows it. */
export interface WaitingContribution {
  readonly id: string;
  readonly title: string;
  readonly datasetSlug: string;
  readonly license: string;
  readonly contributor: string | null;
  readonly note: string | null;
  readonly report: {
    readonly configurationCount: number;
    readonly measurementCount: number;
    readonly failureCount: number;
    readonly warningCount: number;
    readonly findings: {
      readonly nodes: readonly {
        readonly severity: string;
        readonly message: string;
        readonly file: string | null;
        readonly line: number | null;
      }[];
    };
  } | null;
}

const WAITING = `query CuratorQueue { viewer { kind scope fault } contributions(first: 20, stateIn: [SUBMITTED]) { nodes {
  id title datasetSlug license contributor note report { configurationCount measurementCount failureCount warningCount
  findings(first: 10) { nodes { severity message file line } } } } } }`;
const ACCEPT = `mutation Accept($id: ID!, $reason: String) { contributionAccept(id: $id, reason: $reason) { userErrors { message } } }`;
const REJECT = `mutation Reject($id: ID!, $reason: String!) { contributionReject(id: $id, reason: $reason) { userErrors { message } } }`;

interface Answer {
  readonly data?: {
    readonly viewer?: { readonly fault: string | null; readonly scope: readonly string[] };
    readonly contributions?: { readonly nodes: readonly WaitingContribution[] };
    readonly [decision: string]: unknown;
  } | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** What waits for a curator. @throws Error that says why the token does not open the queue. */
export async function waitingContributions(token: string): Promise<readonly WaitingContribution[]> {
  const { data, errors } = await send(token, WAITING, {});
  const fault = errors?.[0]?.message ?? data?.viewer?.fault;
  if (fault != null) throw new Error(fault);
  if (!data?.viewer?.scope.some((scope) => scope === "CURATE" || scope === "ADMIN"))
    throw new Error("the token has not the scope curate, which sees what others offered");
  return data.contributions?.nodes ?? [];
}

/** Accepts or rejects one. @throws Error that says why that was not done. */
export async function decide(
  token: string,
  decision: "accept" | "reject",
  variables: { readonly id: string; readonly reason: string },
): Promise<void> {
  const { data, errors } = await send(token, decision === "accept" ? ACCEPT : REJECT, variables);
  const field = decision === "accept" ? "contributionAccept" : "contributionReject";
  const payload = data?.[field] as
    | { readonly userErrors: readonly { readonly message: string }[] }
    | null
    | undefined;
  const fault = errors?.[0]?.message ?? payload?.userErrors[0]?.message;
  if (fault !== undefined) throw new Error(fault);
}

async function send(token: string, query: string, variables: object): Promise<Answer> {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json",
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}
