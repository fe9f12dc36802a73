import type { DatasetDescriptor, Described } from "../descriptor.ts";
import { pinnedFile } from "./pinned-file.ts";
import { pinnedList } from "./pinned-list.ts";
import { repositories } from "./repositories.ts";

/** The machine that all inputs were measured on. */
const server: Described = {
  slug: "input-sensitivity-server",
  title: "Server of the input sensitivity study",
};

/**
 * Workloads, environments and files of one system of the input sensitivity data: a file per input, named after
 * it. Files that hold the same figures are those whose input leaves the system nothing to do.
 */
export function inputFiles(
  folder: string,
  describe: (input: string) => Omit<Described, "slug">,
): Pick<DatasetDescriptor, "hardware" | "workloads" | "versions" | "environments" | "files"> {
  const repository = repositories.inputSensitivity;
  const pins = pinnedList(repository, `data/${folder}/`);
  const inputs = pins.map(([path]) => path.slice(`data/${folder}/`.length, -".csv".length));
  const slugs = inputs.map((input) => input.toLowerCase().replace(/[^a-z0-9.-]+/g, "-"));
  const digests = new Map<string, number>();
  for (const [, , , sha256] of pins) digests.set(sha256, (digests.get(sha256) ?? 0) + 1);
  return {
    hardware: [server],
    workloads: inputs.map((input, i) => ({ slug: slugs[i] as string, ...describe(input) })),
    versions: [{ slug: "unstated", title: "Not stated" }],
    environments: slugs.map((workload) => ({
      hardware: server.slug,
      workload,
      version: "unstated",
    })),
    files: pins.map((pin, i) =>
      pinnedFile(repository, pin, {
        environment: `${server.slug}:${slugs[i]}:unstated`,
        ...((digests.get(pin[3]) ?? 0) > 1
          ? { mayEqual: "Several inputs are solved before anything that is counted happens." }
          : {}),
      }),
    ),
  };
}
