import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { type GraphqlAnswer, readShape, sha256 } from "@perfatlas/wire";
import * as z from "zod";
import type { AnsweringInstance } from "../transport/find-instance.ts";
import { dataOf } from "../transport/registry-error.ts";
import { UnreachableError } from "../transport/unreachable-error.ts";

const pack = promisify(gzip);

const listShape = z.object({
  state: z.string(),
  partBytes: z.int().positive(),
  partCount: z.int().min(0),
  files: z.array(z.object({ path: z.string(), firstPart: z.int(), partCount: z.int() })),
  parts: z.array(z.object({ number: z.int() })),
});

/** What a registry says of the parts of a contribution. */
export type PartList = z.infer<typeof listShape>;

/** Times that a request is made when nobody answers, or the answer says later. */
const ATTEMPTS = 6;
/** Seconds before a request that was not answered is made again, and at most. */
const FIRST_SECONDS = 1;
const MOST_SECONDS = 30;

/** Speaks to a registry about the parts of one contribution. */
export class PartClient {
  readonly #url: URL;
  readonly #headers: Readonly<Record<string, string>>;

  constructor({ address, key }: AnsweringInstance, uuid: string) {
    this.#url = new URL(`/contributions/${uuid}/parts`, address);
    this.#headers = key === undefined ? {} : { authorization: `Bearer ${key}` };
  }

  /** @throws RegistryError, UnreachableError. */
  async list(): Promise<PartList> {
    const { shape, fault } = readShape(listShape, await this.#ask(this.#url.href, {}));
    if (fault === null) return shape;
    throw new UnreachableError(`what answers at ${this.#url.origin} tells nothing of parts`);
  }

  /** Sends a part, packed. @throws RegistryError, UnreachableError. */
  async put(number: number, content: Uint8Array): Promise<void> {
    await this.#ask(`${this.#url.href}/${number}`, {
      method: "PUT",
      headers: { "x-sha256": sha256(content), "content-encoding": "gzip" },
      body: new Uint8Array(await pack(content)),
    });
  }

  /** The answer; asked again after a while where none came, or it says that it is too early. */
  async #ask(url: string, init: RequestInit): Promise<unknown> {
    const headers = { ...this.#headers, ...init.headers };
    for (let attempt = 1; ; attempt++) {
      const isLast = attempt === ATTEMPTS;
      let seconds = Math.min(FIRST_SECONDS * 2 ** (attempt - 1), MOST_SECONDS);
      try {
        const response = await fetch(url, { ...init, headers });
        const isLater = response.status === 429 || response.status >= 500;
        if (!isLater || isLast) return await answerOf(response);
        seconds = Number(response.headers.get("retry-after")) || seconds;
        await response.body?.cancel();
      } catch (error) {
        if (!(error instanceof TypeError) || isLast) throw asUnreachable(error, url);
      }
      await wait(seconds * 1000);
    }
  }
}

async function answerOf(response: Response): Promise<unknown> {
  const answer: unknown = await response.json();
  if (!response.ok) dataOf(answer as GraphqlAnswer);
  return answer;
}

/** fetch says with a TypeError that nobody answers. */
function asUnreachable(error: unknown, url: string): unknown {
  if (!(error instanceof TypeError || error instanceof SyntaxError)) return error;
  return new UnreachableError(`no registry answers at ${new URL(url).origin}`, { cause: error });
}
