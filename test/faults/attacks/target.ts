import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** What a process has used. */
export interface Used {
  /** Milliseconds of processor time. */
  readonly cpu: number;
  /** Megabytes that the system gave it, and that its objects and buffers take of them. */
  readonly memory: number;
  readonly held: number;
}

/** An instance in a process of its own. */
export interface Target {
  readonly address: string;
  /** An environment and a metric that have many measurements. */
  readonly environment: string;
  readonly metric: string;
  used(): Promise<Used>;
  /** The same once what is not needed any more has been given back. */
  tidied(): Promise<Used>;
  stop(): void;
}

interface Told {
  readonly address: string;
  readonly data: {
    readonly system: {
      readonly environments: { readonly nodes: readonly { readonly slug: string }[] };
      readonly metrics: readonly { readonly name: string }[];
    };
  };
}

/** Starts an instance to be attacked; `shipped` with the usual budgets. */
export async function startTarget(shipped: boolean): Promise<Target> {
  const path = join(import.meta.dirname, "attacked-server.ts");
  const child = fork(path, [shipped ? "shipped" : "rich"], {
    execArgv: ["--import", "tsx", "--expose-gc"],
    env: {
      ...process.env,
      TSX_TSCONFIG_PATH: join(import.meta.dirname, "../../../apps/cli/bin/tsconfig.json"),
    },
  });
  const [told] = (await once(child, "message")) as [Told];
  const ask = async (what: string) => {
    child.send(what);
    const [used] = (await once(child, "message")) as [Used];
    return used;
  };
  return {
    address: told.address,
    environment: told.data.system.environments.nodes[0]?.slug ?? "",
    metric: told.data.system.metrics[0]?.name ?? "",
    used: () => ask("used"),
    tidied: () => ask("tidied"),
    stop: () => child.kill("SIGKILL"),
  };
}
