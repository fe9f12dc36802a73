import type { CampaignUpload } from "@perfatlas/db";
import { unstorablePath } from "@perfatlas/db/importers";
import {
  brokenConstraint,
  type Configuration,
  describeDomain,
  dropInactive,
  isLegalLevel,
  levelOf,
  levelsOf,
} from "@perfatlas/modeling/space";
import { itemHash, readShape, type UploadItem, uploadItem, type WireFault } from "@perfatlas/wire";

/** An item whose form is right and whose hash is that of its content, or what is wrong with it. */
export type ItemReading =
  | { readonly run: UploadItem; readonly fault: null }
  | { readonly run: null; readonly fault: WireFault };

/** Reads an item as clients send it; what it says is judged by `itemFault`. */
export function readItem(given: unknown): ItemReading {
  const { shape: run, fault } = readShape(uploadItem, given);
  if (fault !== null) return { run: null, fault };
  const odd = unstorablePath(run);
  if (odd !== null) {
    return { run: null, fault: { path: odd, message: "holds characters that are no text" } };
  }
  const hash = itemHash(given as UploadItem);
  if (hash === run.contentHash) return { run, fault: null };
  const message = `is not the sha256 of the other fields' canonical JSON, which is ${hash}`;
  return { run: null, fault: { path: "contentHash", message } };
}

/** What keeps a run out of the registry: a configuration outside the space, or a strange metric. */
export function itemFault({ descriptor }: CampaignUpload, run: UploadItem): WireFault | null {
  return configurationFault(descriptor.space, run.configuration) ?? valueFault(descriptor, run);
}

function configurationFault(
  space: CampaignUpload["descriptor"]["space"],
  configuration: Configuration,
): WireFault | null {
  const names = new Set(space.options.map(({ name }) => name));
  const strange = Object.keys(configuration).find((name) => !names.has(name));
  if (strange !== undefined) {
    const legal = [...names].slice(0, 20).join(", ");
    return { path: `configuration.${strange}`, message: `is no option; there are ${legal}` };
  }
  const levels = levelsOf(space, configuration);
  const inactive = new Set(dropInactive(space, levels));
  for (const [i, option] of space.options.entries()) {
    const path = `configuration.${option.name}`;
    const level = levelOf(configuration, option.name);
    if (inactive.has(i)) {
      if (level === undefined) continue;
      const message = `is inactive here, since "${option.activeWhen}" does not hold: leave it out`;
      return { path, message };
    }
    if (level === undefined) return { path, message: "is missing" };
    if (isLegalLevel(option, level)) continue;
    const shown = JSON.stringify(level).slice(0, 80);
    return { path, message: `cannot be ${shown}; legal levels are ${describeDomain(option)}` };
  }
  const broken = brokenConstraint(space, levels);
  if (broken === undefined) return null;
  const why = broken.why === undefined ? "" : `: ${broken.why}`;
  return { path: "configuration", message: `breaks "${broken.rule}"${why}` };
}

function valueFault(
  { metrics }: CampaignUpload["descriptor"],
  { values, failures, health }: UploadItem,
): WireFault | null {
  const names = new Set(metrics.map(({ name }) => name));
  for (const [part, of] of Object.entries({ values, failures })) {
    const strange = Object.keys(of).find((name) => !names.has(name));
    if (strange === undefined) continue;
    const message = `is no metric of the campaign; it has ${[...names].join(", ")}`;
    return { path: `${part}.${strange}`, message };
  }
  const both = Object.keys(values).find((name) => Object.hasOwn(failures, name));
  if (both !== undefined) {
    return { path: `failures.${both}`, message: "has a value, too: one of them is wrong" };
  }
  const isEmpty = Object.keys(values).length + Object.keys(failures).length === 0;
  if (!isEmpty || health.status === "quarantined") return null;
  return { path: "values", message: "a healthy run has a value or a failure" };
}
