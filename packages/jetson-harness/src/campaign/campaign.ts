import {
  type Configuration,
  type ConfigurationSpace,
  configurationKey,
  type Environment,
  environmentKey,
  type Fact,
  InputError,
  type Metric,
} from "@perfatlas/modeling/space";
import { canonicalJson, sha256, uuid5 } from "@perfatlas/wire";
import type { Experiment, MetricEntry } from "../experiment/experiment.ts";
import { loadExperiment } from "../experiment/parse-experiment.ts";
import { type ResolvedOption, resolveSpace } from "../experiment/resolve-space.ts";
import { type Facts, identityFacts } from "../machine/identity.ts";
import type { Machine } from "../machine/machine.ts";
import { checkPlan } from "./check-plan.ts";
import { energyFacts } from "./energy-facts.ts";
import {
  type Preparation,
  prepareWorkload,
  systemVersion,
  type WorkloadHashes,
} from "./workload.ts";

/** An experiment on one machine: what is measured where. Equal ones have equal ids. */
export interface Campaign {
  readonly id: string;
  readonly experiment: Experiment;
  /** Folder of the experiment file, or of what it extends; commands run here. */
  readonly folder: string;
  readonly space: ConfigurationSpace;
  /** The space's options with the way each is applied. */
  readonly options: readonly ResolvedOption[];
  readonly metrics: readonly Metric[];
  readonly environment: Environment;
  readonly workloadHashes: WorkloadHashes;
}

/** The machine is not the one the experiment is for. */
export class TargetError extends InputError {
  readonly code = "WRONG_TARGET";
  constructor(message: string) {
    super(message);
  }
}

/**
 * Facts that do not identify a campaign: those that change while knobs are set, and those that campaigns did not know when they
 * began and that may still go on.
 */
const NOT_IDENTIFYING = /^(cores_online|power_mode.*|firmware)$/;

/**
 * Reads an experiment and fills in machine, version and workload.
 * @throws ExperimentError, TargetError, WorkloadError, InterruptedError.
 */
export async function prepareCampaign(
  file: string,
  machine: Machine,
  preparation: Preparation,
  knownHashes: WorkloadHashes = {},
): Promise<Campaign> {
  const loaded = loadExperiment(file);
  const { experiment, folder } = loaded;
  const facts = identityFacts(machine.sys, machine.board);
  checkTarget(experiment, machine, facts);
  const { space, options } = resolveSpace(experiment, machine.sys, machine.board, loaded.place);
  // Before the workload is generated: what is wrong with the file costs nothing to say.
  checkPlan(loaded, machine, options, { ...facts, ...experiment.environment?.facts });
  const workloadHashes = await prepareWorkload(
    experiment.workload,
    folder,
    preparation,
    knownHashes,
  );
  const version = await systemVersion(experiment.system.version, folder, preparation.execute);
  const meters = energyFacts(experiment, machine);
  const known = { ...facts, ...experiment.environment?.facts };
  const environment = environmentOf(experiment, machine, {
    facts,
    all: { ...meters, ...known },
    version,
    hashes: workloadHashes,
  });
  const metrics = experiment.metrics.filter((entry) => entry.role !== "covariate").map(metricOf);
  const lasting = Object.entries(environment.facts ?? {}).filter(
    ([name]) => !NOT_IDENTIFYING.test(name),
  );
  const id = uuid5(
    "campaign",
    experiment.name,
    environmentKey(environment),
    canonicalJson([identityOf(space), metrics, Object.fromEntries(lasting), machine.isSimulated]),
  );
  return { id, experiment, folder, space, options, metrics, environment, workloadHashes };
}

/**
 * What of a space tells campaigns apart. Conditions do not: they say which configurations are one, and
 * campaigns that began before they were part of the space go on.
 */
function identityOf(space: ConfigurationSpace): unknown {
  return { ...space, options: space.options.map(({ activeWhen: _, ...option }) => option) };
}

function metricOf(entry: MetricEntry): Metric {
  return {
    name: entry.name,
    unit: entry.unit,
    better: entry.direction === "max" ? "higher" : "lower",
    ...(entry.deterministic === true ? { isDeterministic: true } : {}),
    ...(entry.description === undefined ? {} : { description: entry.description }),
  };
}

function environmentOf(
  experiment: Experiment,
  machine: Machine,
  known: {
    readonly facts: Facts;
    readonly all: Facts;
    readonly version: string;
    readonly hashes: WorkloadHashes;
  },
): Environment {
  const { facts, version } = known;
  const digests = Object.values(known.hashes).sort().join(",");
  const all: Record<string, Fact> = { ...known.all };
  if (machine.perform !== undefined) all.clock = "virtual";
  if (digests !== "") all.workload_sha256 = sha256(digests);
  return {
    hardware: experiment.environment?.hardware ?? hardwareName(machine, facts),
    workload: experiment.workload.name,
    version,
    isSimulated: machine.isSimulated,
    facts: all,
  };
}

function hardwareName(machine: Machine, facts: Facts): string {
  if (machine.board.name !== "linux") {
    return facts.module === undefined
      ? machine.board.name
      : `${machine.board.name} ${facts.module}`;
  }
  return `${String(facts.cpu_model ?? "unknown CPU")}, ${String(facts.cores ?? "?")} cores`;
}

function checkTarget(experiment: Experiment, machine: Machine, facts: Facts): void {
  const { board, require: required } = experiment.target ?? {};
  if (board !== undefined && board !== machine.board.name) {
    throw new TargetError(
      `the experiment is for ${board}; this machine is ${machine.board.name}` +
        " (simulate one with --simulate TREE)",
    );
  }
  for (const [name, wanted] of Object.entries(required ?? {})) {
    const fact = facts[name === "nvpmodel" ? "power_mode" : name];
    const isMet =
      typeof wanted === "string" && /^[<>=]/.test(wanted)
        ? wanted.split(/\s+/).every((part) => meets(String(fact ?? ""), part))
        : fact === wanted;
    if (!isMet) {
      throw new TargetError(
        `the experiment needs ${name} ${String(wanted)}; this machine has ${String(fact ?? "none")}`,
      );
    }
  }
}

/** Whether a dotted version meets ">=28.2". */
function meets(version: string, rule: string): boolean {
  const match = /^(>=|<=|<|>|==?)(.+)$/.exec(rule);
  if (match === null || version === "") return false;
  const order = version.localeCompare(match[2] as string, "en", { numeric: true });
  switch (match[1]) {
    case ">=":
      return order >= 0;
    case "<=":
      return order <= 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    default:
      return order === 0;
  }
}

/**
 * Id of a run: made from campaign, configuration, repeat and how often this repeat was set aside, so
 * that a resumed campaign makes the same one.
 */
export function runId(
  campaign: Campaign,
  configuration: Configuration,
  repeat: number,
  setAside: number,
): string {
  const key = configurationKey(campaign.space, configuration);
  return uuid5("run", campaign.id, key, String(repeat), String(setAside));
}
