import { isDeepStrictEqual } from "node:util";
import type { CampaignUpload } from "@perfatlas/db";
import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import { checkDescriptor, unstorablePath, withRegistryUnits } from "@perfatlas/db/importers";
import { readShape, type UploadCampaign, uploadCampaign, type WireFault } from "@perfatlas/wire";

/** A campaign that can be stored, or what is wrong with it. */
export type CampaignReading =
  | { readonly campaign: CampaignUpload; readonly fault: null }
  | { readonly campaign: null; readonly fault: WireFault };

/**
 * Reads a campaign as clients send it.
 * @param catalog data sets that this instance can load: an upload must not take their names, or their
 * import would be refused later.
 */
export function readCampaign(
  given: unknown,
  catalog: readonly DatasetDescriptor[],
): CampaignReading {
  const { shape, fault } = readShape(uploadCampaign, given);
  if (fault !== null) return refused(fault);
  const odd = unstorablePath(shape);
  if (odd !== null) return refused({ path: odd, message: "holds characters that are no text" });
  const descriptor = withRegistryUnits(describe(shape));
  if (descriptor.system.slug === "") {
    return refused({ path: "project", message: "needs a letter or a digit" });
  }
  for (const { path, message } of checkDescriptor(descriptor)) {
    const shown = path[0] === "space" ? path.slice(1) : path;
    return refused({ path: shown.join("."), message });
  }
  const taken = catalogFault(descriptor, catalog);
  if (taken !== null) return refused(taken);
  const { id, name, design, harnessVersion } = shape;
  const client = `jetson-harness ${harnessVersion}`;
  return { campaign: { id, name, design, client, descriptor }, fault: null };
}

function refused(fault: WireFault): CampaignReading {
  return { campaign: null, fault };
}

/**
 * A system is what has one option list: that of an experiment is not that of a published data set
 * about the same program. So the project is part of its name, and of the data set's.
 */
function describe(given: UploadCampaign): DatasetDescriptor {
  const { project, system, environment } = given;
  const [projectSlug, systemName] = [slugOf(project), slugOf(system)];
  const isNamed = projectSlug === systemName || projectSlug.startsWith(`${systemName}-`);
  const slug = isNamed ? projectSlug : [projectSlug, systemName].filter(Boolean).join(".");
  const { hardware, workload, version, isSimulated = false, facts = {} } = environment;
  const named = (name: string) => ({ slug: name, title: name });
  const title = isNamed ? project : `${project}: ${system}`;
  return {
    id: `${slug}-${isSimulated ? "simulated" : "runs"}`,
    title: isSimulated ? `${title}, simulated` : `${title}, measured live`,
    description: isSimulated
      ? `Runs of ${system} on simulated machines, as campaigns uploaded them.`
      : `Runs of ${system}, as campaigns uploaded them.`,
    citation: {
      authors: `Contributors of ${project}`,
      title,
      venue: "Upload to Perfatlas",
      year: new Date().getUTCFullYear(),
    },
    license: given.license ?? "NOASSERTION",
    ...(given.provenance === undefined ? {} : { provenance: given.provenance }),
    origin: isSimulated ? "simulated" : "contributed",
    system: { slug, title },
    space: {
      system: slug,
      options: given.options,
      constraints: given.constraints,
    },
    metrics: given.metrics,
    hardware: [named(hardware)],
    workloads: [named(workload)],
    versions: [named(version)],
    environments: [{ hardware, workload, version, isSimulated, facts }],
    files: [],
    reader: { format: "upload" },
    expected: { configurations: 0, measurements: 0, failures: 0 },
  };
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, "-")
    .replaceAll(/^[.-]+|[.-]+$/g, "");
}

function catalogFault(
  given: DatasetDescriptor,
  catalog: readonly DatasetDescriptor[],
): WireFault | null {
  const taken = catalog.find(
    ({ id, system, space }) =>
      id === given.id ||
      (system.slug === given.system.slug && !isDeepStrictEqual(space.options, given.space.options)),
  );
  if (taken === undefined) return null;
  const message = `the name is that of data set "${taken.id}" or its system; choose another one`;
  return { path: "project", message };
}
