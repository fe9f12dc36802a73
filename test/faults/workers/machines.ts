import { execFileSync } from "node:child_process";

/** A machine of its own as the network goes: a namespace with an address, and a link to the one that tests run on. */
export interface Machine {
  readonly address: string;
  /** Address of this machine, as that one has it. */
  readonly server: string;
  /** Runs there what follows it. */
  readonly command: readonly string[];
  /** Nothing passes in either direction, and no connection is closed. */
  down(): void;
  up(): void;
}

/** Machines, and their end. */
export interface Machines {
  readonly machines: readonly Machine[];
  remove(): void;
}

/** Addresses that the machines have, for a server that asks who comes. */
export const MACHINES_NETWORK = "10.0.0.0/8";

/**
 * Makes them with iproute2.
 * @throws Error where this process may not (it needs CAP_NET_ADMIN and CAP_SYS_ADMIN) or there is no iproute2.
 */
export function makeMachines(count: number): Machines {
  const made: string[] = [];
  const remove = () => {
    // The pair of interfaces goes with its end in there.
    for (const name of made.splice(0)) ip("netns", "del", name);
  };
  const machines: Machine[] = [];
  try {
    for (let i = 0; i < count; i++) {
      const name = `perfatlas-${process.pid}-${i}`;
      // Names of interfaces have 15 characters at most.
      const [here, there] = [`pa${process.pid}h${i}`, `pa${process.pid}t${i}`];
      const network = `10.${100 + (process.pid % 100)}.${i}`;
      ip("netns", "add", name);
      made.push(name);
      const inside = (...given: string[]) => ip("-n", name, ...given);
      ip("link", "add", here, "type", "veth", "peer", "name", there, "netns", name);
      ip("address", "add", `${network}.1/30`, "dev", here);
      inside("address", "add", `${network}.2/30`, "dev", there);
      inside("link", "set", "lo", "up");
      inside("link", "set", there, "up");
      ip("link", "set", here, "up");
      machines.push({
        address: `${network}.2`,
        server: `${network}.1`,
        command: ["ip", "netns", "exec", name],
        down: () => ip("link", "set", here, "down"),
        up: () => ip("link", "set", here, "up"),
      });
    }
  } catch (error) {
    remove();
    throw error;
  }
  return { machines, remove };
}

/** Whether this process may make any. */
export function canMakeMachines(): boolean {
  try {
    makeMachines(1).remove();
    return true;
  } catch {
    return false;
  }
}

function ip(...given: string[]): void {
  execFileSync("ip", given, { stdio: ["ignore", "ignore", "pipe"], timeout: 10_000 });
}
