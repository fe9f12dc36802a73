import { settingsInForce } from "../settings-in-force.ts";
import type { Transport } from "../transport/transport.ts";
import { withTransport } from "../transport/with-transport.ts";
import { UsageError } from "../usage-error.ts";
import type { DataOptions } from "./figure-options.ts";

/** A way to figures: a registry, or what a file describes. */
export interface Figures {
  readonly transport: Transport;
  /** Slug of the system of the file; undefined of a registry, which has many. */
  readonly system: string | undefined;
  /** Slug of the data set of the file; undefined of a registry. */
  readonly dataset: string | undefined;
}

/** Runs `work` on the registry of the settings, or on the file of the options. */
export async function withFigures<Result>(
  { file, data }: DataOptions,
  work: (figures: Figures) => Promise<Result>,
): Promise<Result> {
  const settings = await settingsInForce();
  if (file === undefined) {
    if (data !== undefined) throw new UsageError("--data goes with --file");
    return await withTransport(settings, (transport) =>
      work({ transport, system: undefined, dataset: undefined }),
    );
  }
  // A database takes a second to load: whoever asks an instance is spared it.
  const { openFileRegistry } = await import("./file-registry.ts");
  const registry = await openFileRegistry(file, data, settings);
  try {
    return await work({ transport: registry, system: registry.system, dataset: registry.dataset });
  } finally {
    await registry.close();
  }
}
