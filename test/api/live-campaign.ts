import type { Api } from "@perfatlas/api";
import type { RunEnd } from "@perfatlas/wire";
import { UPLOAD_RUNS, type UploadCampaign, type UploadItem, uuid5 } from "@perfatlas/wire";
import { itemOf } from "../../packages/jetson-harness/src/upload/item-of.ts";

/** A campaign on a press of 2 × 5 × 4 configurations, of which one rule forbids 5. */
export function pressCampaign(changes: Partial<UploadCampaign> = {}): UploadCampaign {
  return {
    id: uuid5("campaign", changes.environment?.hardware ?? "desk", changes.project ?? "press-live"),
    name: "press",
    project: "press-live",
    system: "press",
    options: [
      { name: "fast", kind: "binary", domain: [false, true], default: false },
      { name: "level", kind: "integer", domain: { min: 1, max: 5 }, layer: "application" },
      { name: "window", kind: "ordinal", domain: [1, 2, 4, 8], unit: "KiB" },
    ],
    constraints: [{ rule: "fast -> window <= 4", why: "the fast path has no room for more" }],
    metrics: [
      { name: "time", unit: "s", better: "lower" },
      { name: "bytes", unit: "B", better: "lower", isDeterministic: true },
    ],
    environment: {
      hardware: "desk",
      workload: "prose",
      version: "1.0",
      isSimulated: false,
      facts: { cores: 4, cpu_model: "Quick 3000", virtualised: false, cores_online: 4 },
    },
    design: { kind: "random", size: 10, seed: 1 },
    harnessVersion: "0.1.0",
    ...changes,
  };
}

/** A run of the press as the harness journals it; `n` counts valid configurations from 0 to 34. */
export function pressRun(n: number, changes: Partial<RunEnd> = {}): RunEnd {
  const configuration = pressConfigurations[n] as RunEnd["configuration"];
  const { fast, level, window } = configuration as { fast: boolean; level: number; window: number };
  return {
    kind: "end",
    run: uuid5("run", "press", String(n), String(changes.repeat ?? 0), changes.startedAt ?? ""),
    configuration,
    repeat: 0,
    block: 0,
    position: n,
    attempt: 1,
    startedAt: "2026-03-01T10:00:00.000Z",
    values: { time: level * (fast ? 1 : 2) + 1 / window, bytes: 1000 / level },
    failures: {},
    covariates: { cpu_pressure: 0.01 },
    health: { status: "healthy", causes: [] },
    ...changes,
  };
}

/** Every valid configuration of the press. */
export const pressConfigurations = [false, true].flatMap((fast) =>
  [1, 2, 3, 4, 5].flatMap((level) =>
    [1, 2, 4, 8].flatMap((window) => (fast && window > 4 ? [] : [{ fast, level, window }])),
  ),
);

/** Items as the harness's spool makes them of journal records, but also of those that it would refuse. */
export function itemsOfRuns(...runs: readonly RunEnd[]): readonly UploadItem[] {
  return runs.map(itemOf);
}

/** The verdicts on a batch, uploaded with a document of the harness. */
export interface Verdict {
  readonly id: string;
  readonly verdict: string;
  readonly path: string | null;
  readonly message: string | null;
}

/** Makes a token of those scopes. */
export async function createToken(
  open: { readonly api: Api },
  name: string,
  scope: readonly string[],
) {
  const { data, errors } = await open.api.execute(
    `mutation ($name: String!, $scope: [TokenScope!]!) {
      tokenCreate(name: $name, scope: $scope) { secret userErrors { code } }
    }`,
    { name, scope },
    { isAdministrator: true },
  );
  const payload = data?.tokenCreate as { secret: string | null } | undefined;
  if (typeof payload?.secret !== "string") throw new Error(JSON.stringify({ data, errors }));
  return payload.secret;
}

/** Uploads a batch with a token, as the harness does. */
export async function uploadAs(
  open: { readonly api: Api },
  token: string,
  items: readonly unknown[],
  campaign: unknown,
): Promise<readonly Verdict[]> {
  const variables = { campaign, batchId: "b1", items };
  const { data, errors } = await open.api.execute(UPLOAD_RUNS, variables, { token });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return (data as { uploadRuns: { results: readonly Verdict[] } }).uploadRuns.results;
}
