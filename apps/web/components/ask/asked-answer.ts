import { ApiError } from "../../api-client.ts";

/** What a mutation of the API made of a request. */
interface Asked {
  readonly job: { readonly id: string } | null;
  readonly userErrors: readonly { readonly message: string }[];
}

/** The answer to a form: to the page of its job, or back to its own page with what is wrong. */
export async function askedAnswer(
  send: () => Promise<Asked | null>,
  addresses: { readonly job: (id: string) => string; readonly back: string },
): Promise<Response> {
  try {
    const asked = await send();
    const fault = asked?.userErrors[0]?.message;
    if (asked?.job) return leadTo(addresses.job(asked.job.id));
    return leadTo(withFault(addresses.back, fault ?? "there is nothing to compute"));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return leadTo(withFault(addresses.back, error.message));
  }
}

function leadTo(address: string): Response {
  return new Response(null, { status: 303, headers: { location: address } });
}

function withFault(address: string, fault: string): string {
  const [path = "/", search = ""] = address.split("?");
  const params = new URLSearchParams(search);
  params.set("fault", fault.slice(0, 500));
  return `${path}?${params}`;
}
