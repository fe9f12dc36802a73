import type { ServerResponse } from "node:http";

/**
 * Pages on which React handles events; all others are complete as the server made them: links lead, forms
 * send, and parts that follow are put in their place by the few lines that stand beside them.
 */
const INTERACTIVE: ReadonlySet<string> = new Set(["/api", "/contribute/queue"]);

/** Scripts of React and Next.js, and the copy of the page that they would start from. */
const RUNTIME = /^<script(?=[^>]*\s(src="\/_next\/|id="_R_"))|^<script[^>]*>[^<]*self\.__next_/;
/** What has a browser fetch those scripts before it meets them. */
const PRELOAD = /^<link(?=[^>]*\sas="script")/;
/** How React hides a piece of a chart until it is put in its place; the policy of pages allows no style of an element. */
const HIDDEN_PIECE = /^<svg aria-hidden="true" style="display:none" id="/;

/**
 * The same response, of which a page without interaction comes without the runtime of Next.js: 137 kB of
 * scripts that would do again what the server has done, and half of the HTML. Next.js has no setting for it.
 */
export function withoutRuntime(path: string, response: ServerResponse): ServerResponse {
  if (INTERACTIVE.has(path)) return response;
  const { writeHead, write, end } = response;
  const decoder = new TextDecoder();
  const filter = new RuntimeFilter();
  let isPage: boolean | undefined;
  const decide = (): boolean => {
    isPage ??= /^text\/html/.test(String(response.getHeader("content-type")));
    if (isPage && !response.headersSent) response.removeHeader("content-length");
    return isPage;
  };
  const text = (chunk: string | Uint8Array): string =>
    filter.take(typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }));
  return Object.assign(response, {
    writeHead: (...given: readonly unknown[]) => {
      decide();
      return Reflect.apply(writeHead, response, given);
    },
    write: (chunk: string | Uint8Array, ...others: readonly unknown[]) =>
      Reflect.apply(write, response, [decide() ? text(chunk) : chunk, ...others]),
    end: (...given: readonly unknown[]) => {
      const [chunk, ...others] = given;
      if (!decide()) return Reflect.apply(end, response, given);
      const isChunk = typeof chunk === "string" || chunk instanceof Uint8Array;
      const last = (isChunk ? text(chunk) : "") + filter.rest();
      return Reflect.apply(end, response, [last, ...(isChunk ? others : given)]);
    },
  });
}

function shown(tag: string): string {
  if (RUNTIME.test(tag) || PRELOAD.test(tag)) return "";
  return tag.replace(HIDDEN_PIECE, '<svg aria-hidden="true" class="late-piece" id="');
}

/** Takes the runtime out of a page that arrives in pieces, wherever these are cut. */
export class RuntimeFilter {
  #held = "";

  /** What of the page so far can go on; a tag that is not complete waits for the next piece. */
  take(piece: string): string {
    let text = this.#held + piece;
    let kept = "";
    for (;;) {
      const at = text.search(/<(script|link|svg)\b/);
      if (at < 0) break;
      const close = text.startsWith("<script", at) ? "</script>" : ">";
      const end = text.indexOf(close, at);
      if (end < 0) {
        this.#held = text.slice(at);
        return kept + text.slice(0, at);
      }
      const tag = text.slice(at, end + close.length);
      kept += text.slice(0, at) + shown(tag);
      text = text.slice(end + close.length);
    }
    // The begin of a tag may be cut, too: "<scr".
    const [cut = ""] = /<[a-z]{0,6}$/.exec(text) ?? [];
    this.#held = cut;
    return kept + text.slice(0, text.length - cut.length);
  }

  /** What is left when the page has ended. */
  rest(): string {
    return this.#held;
  }
}
