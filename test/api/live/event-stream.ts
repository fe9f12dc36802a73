import type { FormattedExecutionResult } from "graphql";

/** One event of a stream. */
export interface StreamEvent {
  readonly event: string;
  readonly data: FormattedExecutionResult | null;
}

/** A subscription over HTTP. */
export interface EventStream {
  readonly response: Response;
  /** The next event; null when the stream has ended. */
  next(): Promise<StreamEvent | null>;
  /** All events until the stream ends. */
  rest(): Promise<readonly StreamEvent[]>;
  /** Goes away, as a client that is killed does. */
  leave(): void;
}

/** Subscribes as EventSource does: GET, with the document in the address. */
export async function subscribe(
  address: string,
  query: string,
  options: { readonly variables?: object; readonly token?: string } = {},
): Promise<EventStream> {
  const { variables = {}, token } = options;
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const gone = new AbortController();
  const response = await fetch(`${address}/graphql/stream?${search}`, {
    headers: {
      accept: "text/event-stream",
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    signal: gone.signal,
  });
  const events = eventsOf(response);
  const next = async () => {
    const { done, value } = await events.next();
    return done === true ? null : value;
  };
  return {
    response,
    next,
    async rest() {
      const all: StreamEvent[] = [];
      for (let event = await next(); event !== null; event = await next()) all.push(event);
      return all;
    },
    leave: () => gone.abort(),
  };
}

async function* eventsOf({ body }: Response): AsyncGenerator<StreamEvent> {
  let text = "";
  for await (const piece of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += piece;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const lines = text.slice(0, end).split("\n");
      text = text.slice(end + 2);
      const field = (name: string) =>
        lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
      const event = field("event")?.trim();
      // A sign of life.
      if (event === undefined) continue;
      const data = field("data")?.trim();
      yield { event, data: data ? (JSON.parse(data) as FormattedExecutionResult) : null };
    }
  }
}
