import type { IncomingMessage, ServerResponse } from "node:http";

/** A path of no page: Next.js answers it with the page that says so, whole. */
const NO_PAGE = "/not-on-the-map";
/** What Next.js sends when a page finds that there is no such thing: it is empty until React runs in the browser. */
const EMPTY = 'id="__next_error__"';

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Answers with `handle`; where that is the empty page of something that is not there, with the page that says
 * so, made on the server as all others are.
 */
export async function withNotFoundPage(
  handle: Handle,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { flushHeaders, write, end } = response;
  let isEmpty = false;
  const swallows = (chunk: unknown): boolean => {
    if (response.statusCode === 404 && !response.headersSent) isEmpty ||= isEmptyPage(chunk);
    return isEmpty;
  };
  Object.assign(response, {
    // Sent before the first piece, headers could not be those of another page any more.
    flushHeaders: () => {
      if (response.statusCode !== 404) Reflect.apply(flushHeaders, response, []);
    },
    write: (...given: readonly unknown[]) =>
      swallows(given[0]) || Reflect.apply(write, response, given),
    end: (...given: readonly unknown[]) =>
      swallows(given[0]) ? response : Reflect.apply(end, response, given),
  });
  await handle(request, response);
  if (!isEmpty) return;
  Object.assign(response, { flushHeaders, write, end });
  request.url = NO_PAGE;
  await handle(request, response);
}

function isEmptyPage(chunk: unknown): boolean {
  if (!(chunk instanceof Uint8Array) && typeof chunk !== "string") return false;
  return Buffer.from(chunk).subarray(0, 400).includes(EMPTY);
}
