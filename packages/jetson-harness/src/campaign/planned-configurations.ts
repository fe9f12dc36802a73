import { type Configuration, configurationKey } from "@perfatlas/modeling/space";
import type { CampaignPlan, PlanExtension } from "@perfatlas/wire";
import { designConfigurations } from "../design/design-configurations.ts";
import type { Journal } from "../session/journal.ts";
import type { Campaign } from "./campaign.ts";
import { checkDefinition, definitionDigest } from "./definition-digest.ts";
import { guidedConfigurations, type RegistryAccess } from "./guided-configurations.ts";
import { plannedIn } from "./planned-in.ts";
import { runEnds } from "./run-log.ts";
import type { Adviser } from "./tuned-campaign.ts";
import { uploadHeader } from "./upload-header.ts";

/** What planning needs. */
export interface Planner {
  readonly campaign: Campaign;
  readonly journal: Journal;
  /** The user has said yes to a very large design. */
  readonly isAllowed: boolean;
  readonly registry: RegistryAccess;
  /** Names what to measure in the registry's place, round by round. */
  readonly adviser?: Adviser;
  log(message: string): void;
}

/**
 * What the journal plans, or a new plan, which is on the disk before it is returned. A guided design
 * starts with the registry's first suggestion; offline it is a random design of its budget.
 * @throws DesignError, CampaignChangedError, PlanFormatError.
 */
export async function plannedConfigurations(planner: Planner): Promise<readonly Configuration[]> {
  const { campaign, journal } = planner;
  const planned = plannedIn(journal.records, journal.path);
  if (planned !== undefined) {
    checkDefinition(campaign, planned.plan);
    return planned.configurations;
  }
  const { design } = campaign.experiment;
  const context = { folder: campaign.folder, isAllowed: planner.isAllowed };
  const guided = design.kind === "guided" ? await suggested(planner, 0) : undefined;
  const configurations =
    guided?.configurations ?? (await designConfigurations(design, campaign.space, context));
  const { batch } = campaign.experiment.upload ?? {};
  const plan: CampaignPlan = {
    kind: "plan",
    campaign: uploadHeader(campaign, guided?.suggestionId),
    configurations,
    workload: campaign.workloadHashes,
    ...(batch === undefined ? {} : { batch }),
    definition: definitionDigest(campaign),
  };
  journal.append({ ...plan });
  return configurations;
}

/**
 * The plan with the registry's next suggestion, given what is measured by now; the plan itself when
 * it is no guided one, the budget is spent, or there is nothing new to suggest.
 */
export async function extendedConfigurations(
  planner: Planner,
  configurations: readonly Configuration[],
): Promise<readonly Configuration[]> {
  if (planner.campaign.experiment.design.kind !== "guided") return configurations;
  const suggestion = await suggested(planner, configurations.length);
  if (suggestion === undefined) return configurations;
  const { space } = planner.campaign;
  const keys = new Set(configurations.map((one) => configurationKey(space, one)));
  const fresh = suggestion.configurations.filter((one) => !keys.has(configurationKey(space, one)));
  if (fresh.length === 0) return configurations;
  const { suggestionId } = suggestion;
  const extension: PlanExtension = { kind: "extend", suggestionId, configurations: fresh };
  planner.journal.append({ ...extension });
  return [...configurations, ...fresh];
}

async function suggested(
  { campaign, journal, registry, adviser, log }: Planner,
  count: number,
): ReturnType<typeof guidedConfigurations> {
  if (adviser !== undefined) return await adviser.next(campaign, journal.records);
  const { budget = 20, batch = budget } = campaign.experiment.design;
  const left = Math.min(batch, budget - count);
  if (left <= 0) return undefined;
  return guidedConfigurations(campaign, runEnds(journal.records), left, registry, log);
}
