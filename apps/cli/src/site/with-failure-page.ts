import type { IncomingMessage, ServerResponse } from "node:http";
import { PLAIN_PAGE_POLICY, plainPage } from "./plain-page.ts";

const PAGE = plainPage("This page could not be made", [
  "The registry did not answer within three seconds, or the page has a fault. It may be busy with an " +
    "import. Nothing is lost: what was stored stays stored.",
  '<a href="">Try again</a>, or go to the <a href="/">first page</a>. ' +
    '<a href="/readyz">/readyz</a> says whether the registry is ready.',
  'These pages need no registry: <a href="/method">Method</a>, <a href="/reference">API reference</a>, ' +
    '<a href="/api">API</a>, <a href="/about">About</a>.',
  "If it stays so, the server’s log says what happened, and <code>npx perfatlas doctor</code> which " +
    "settings are in force.",
]);

/** Headers that belong to the body which is replaced. */
const OF_THE_BODY = ["content-encoding", "content-length", "transfer-encoding", "link", "etag"];

/**
 * The same response, of which a failure has a page that says so: Next.js answers with status 500 and a
 * body that is empty until scripts run. Answers to scripts (navigation within the site) stay as they are.
 */
export function withFailurePage(
  request: IncomingMessage,
  response: ServerResponse,
): ServerResponse {
  if (request.headers.rsc !== undefined) return response;
  const { writeHead, write, end } = response;
  let isReplaced = false;
  /** Whether the response has, or now gets, the page in place of its body. */
  const fails = (status: number): boolean => {
    if (response.headersSent || status < 500) return isReplaced;
    isReplaced = true;
    for (const name of OF_THE_BODY) response.removeHeader(name);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-security-policy", PLAIN_PAGE_POLICY);
    response.setHeader("content-length", Buffer.byteLength(PAGE));
    Reflect.apply(writeHead, response, [status]);
    Reflect.apply(end, response, [PAGE]);
    return true;
  };
  return Object.assign(response, {
    writeHead: (status: number, ...others: readonly unknown[]) =>
      fails(status) ? response : Reflect.apply(writeHead, response, [status, ...others]),
    write: (...given: readonly unknown[]) =>
      fails(response.statusCode) || Reflect.apply(write, response, given),
    end: (...given: readonly unknown[]) =>
      fails(response.statusCode) ? response : Reflect.apply(end, response, given),
  });
}
