import type { Citation, Configuration, Fact, Level, Option } from "@perfatlas/modeling/space";
import type { UploadItem } from "@perfatlas/wire";
import type { DatasetDescriptor } from "./datasets/descriptor.ts";
import type { Tables } from "./generated/tables.ts";

type Facts = Readonly<Record<string, Fact>>;
type Anything = Readonly<Record<string, unknown>>;

/** What each JSON column holds, which no catalogue says: "table.column". */
export interface JsonColumns {
  "audit_entry.after": Anything;
  "audit_entry.before": Anything;
  "campaign.design": Facts;
  "configuration.levels": Configuration;
  "contribution_run.item": UploadItem;
  "dataset.citation": Citation;
  "dataset_version.descriptor": DatasetDescriptor;
  "dataset_version.notes": readonly string[];
  "evaluation.settings": Anything;
  "export.manifest": object;
  "export.request": Anything;
  "figure.result": object;
  "figure.settings": Anything;
  "job_chunk.payload": Anything;
  "job.payload": Anything;
  "job.result": object;
  "learner.citation": Citation;
  "learner.declared_settings": readonly Anything[];
  "learner.needs": Anything;
  "recheck.differences": Anything;
  "option.default_level": Level;
  "option.domain": Option["domain"] & object;
  "run.causes": readonly string[];
  "run.covariates": Anything;
  "run.set_aside": Anything;
  "strategy.citation": Citation;
  "strategy.declared_settings": readonly Anything[];
  "strategy.needs": Anything;
  "suite.protocol": Anything;
}

/** What a token may be used for. */
export type TokenScope = Tables["token"]["scope"][number];

/** Whether somebody has run a method of other people again. */
export type EntryState = Tables["entry"]["state"];

/** Where a contribution stands. */
export type ContributionState = Tables["contribution"]["state"];

/** What a contribution is of: files, or runs that a campaign uploads. */
export type ContributionKind = Tables["contribution"]["kind"];

/** How much a finding about a contribution weighs. */
export type FindingSeverity = Tables["contribution_finding"]["severity"];
