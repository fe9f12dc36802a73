import { setTimeout as wait } from "node:timers/promises";
import type { GraphqlAnswer } from "@perfatlas/wire";
import type { Settings } from "../settings.ts";
import { apiTransport } from "../transport/api-transport.ts";
import { type AnsweringInstance, findInstance } from "../transport/find-instance.ts";
import { httpTransport } from "../transport/http-transport.ts";
import { dataOf } from "../transport/registry-error.ts";
import type { Transport } from "../transport/transport.ts";
import { UnreachableError } from "../transport/unreachable-error.ts";

/** A registry whose documents and files can be asked for. */
export interface RegistryFiles {
  readonly transport: Transport;
  /** Where its files have their addresses. */
  readonly origin: string;
  /**
   * The answer to a GET that is 200 or a redirect, which is not followed; null where there is no such file.
   * @throws RegistryError when the address is refused, UnreachableError when no answer comes.
   */
  get(path: string): Promise<Response | null>;
}

/** Times that a file is asked for which is being made, or for which the budget has to fill up. */
const TRIES = 60;

/**
 * Runs `work` with the files of the registry of the settings: of the instance that serves it, or of one that is
 * opened for it.
 */
export async function withFiles<Result>(
  settings: Settings,
  work: (files: RegistryFiles) => Promise<Result>,
): Promise<Result> {
  const instance = await findInstance(settings);
  if (instance !== undefined) {
    return await work(filesOf(httpTransport(instance.address, instance.key), instance));
  }
  const { openRegistry } = await import("../registry/open-registry.ts");
  const { serve } = await import("../up/serve.ts");
  const registry = await openRegistry(settings);
  try {
    await registry.api.jobs.startWorker();
    const serving = await serve(registry.api.router, { host: "127.0.0.1", port: 0 });
    try {
      const { address } = serving;
      const transport = apiTransport(registry.api, `the registry in ${settings.home}`);
      return await work(filesOf(transport, { address, key: registry.database.localKey }));
    } finally {
      await serving.close();
    }
  } finally {
    await registry.close();
  }
}

function filesOf(transport: Transport, { address, key }: AnsweringInstance): RegistryFiles {
  const { origin } = new URL(address);
  const headers = key === undefined ? {} : { authorization: `Bearer ${key}` };
  return {
    transport,
    origin,
    async get(path) {
      for (let left = TRIES; ; left--) {
        const response = await fetch(new URL(path, origin), { headers, redirect: "manual" }).catch(
          (error: unknown) => {
            throw new UnreachableError(`no registry answers at ${origin}`, { cause: error });
          },
        );
        if (response.ok || (response.status > 300 && response.status < 400)) return response;
        // A refusal says what was wrong with the address, as GraphQL says it.
        if (response.status === 400) dataOf((await response.json()) as GraphqlAnswer);
        const seconds = Number(response.headers.get("retry-after"));
        const said = await response.text();
        if (response.status === 404 || response.status === 410) return null;
        if (!(seconds > 0) || left === 0) {
          const status = `${origin} answers ${response.status} for ${path}`;
          throw new UnreachableError(`${status}: ${messageIn(said)}`);
        }
        await wait(seconds * 1000);
      }
    },
  };
}

/** What an answer of the registry says of its first error; else its first characters. */
function messageIn(text: string): string {
  try {
    const { errors } = JSON.parse(text) as { readonly errors: readonly [{ message: string }] };
    return errors[0].message;
  } catch {
    return text.slice(0, 200);
  }
}
