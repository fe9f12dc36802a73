import type {
  Configuration,
  Constraint,
  Environment,
  Fact,
  FailureStatus,
  Metric,
  Option,
} from "@perfatlas/modeling/space";

/**
 * What goes over the wire: `POST {api}/graphql` with the mutation below and
 * `Authorization: Bearer {token}`. The mutation is idempotent by (run id, content hash): an item that
 * is there already is a duplicate, one with the same id and another hash a conflict, and the server
 * keeps what it has. Items of one request are judged one by one; the answer lists every item it has
 * stored or refused, and the client drops only those.
 *
 * `health` and `failures` are part of the data: quarantined and failed runs are uploaded too.
 * Simulated environments (`environment.isSimulated`) may be refused with `invalid` outside test
 * projects.
 */
export const UPLOAD_RUNS = `mutation UploadRuns($campaign: JSON!, $batchId: ID!, $items: [JSON!]!) {
  uploadRuns(campaign: $campaign, batchId: $batchId, items: $items) {
    results { id verdict path message }
  }
}`;

/** What all items of a request share. The server creates system, space and environment as needed. */
export interface UploadCampaign {
  /** UUID version 5 of experiment, environment and space. */
  readonly id: string;
  /** Name of the experiment file. */
  readonly name: string;
  /** Project that the data set belongs to. */
  readonly project: string;
  readonly system: string;
  readonly options: readonly Option[];
  readonly constraints: readonly Constraint[];
  readonly metrics: readonly Metric[];
  readonly environment: Environment;
  /** How the configurations were chosen: kind, size, seed. */
  readonly design: Readonly<Record<string, Fact>>;
  readonly harnessVersion: string;
}

/** One run: one repeat of one configuration. */
export interface UploadItem {
  /** UUID version 5 of (campaign, configuration, repeat, times set aside). */
  readonly id: string;
  /** SHA-256 of the canonical JSON (sorted keys) of all other fields. */
  readonly contentHash: string;
  readonly configuration: Configuration;
  /** Counts from 0 among the counted runs of the configuration. */
  readonly repeat: number;
  /** Randomised block and position in it. */
  readonly block: number;
  readonly position: number;
  /** How often the run was begun; above 1 after interruptions. */
  readonly attempt: number;
  /** ISO 8601 by the client's clock; judge it by the offset to the time of receipt. */
  readonly startedAt: string;
  /** Metric → value in the metric's unit. */
  readonly values: Readonly<Record<string, number>>;
  /** Metric → why it has no value. A metric stands in `values` or here, or was optional. */
  readonly failures: Readonly<
    Record<string, { readonly status: FailureStatus; readonly reason: string }>
  >;
  readonly covariates: Readonly<Record<string, number>>;
  readonly health: {
    readonly status: "healthy" | "quarantined";
    readonly causes: readonly string[];
  };
}

/** The server's word on one item. */
export interface ItemVerdict {
  readonly id: string;
  readonly verdict: "accepted" | "duplicate" | "conflict" | "invalid";
  /** Where in the item the problem is: "values.cpu_time". */
  readonly path?: string | null;
  readonly message?: string | null;
}

/** Limits of one request. */
export const BATCH_ITEMS = 200;
/** Bytes of the items' JSON in one request. */
export const BATCH_BYTES = 512 * 1024;

const number = { type: "number" };
const text = { type: "string" };
const count = { type: "integer", minimum: 0 };
const uuid = { type: "string", pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" };
const level = { type: ["string", "number", "boolean"] };

/** JSON Schema (draft 7) of one item; a server may compile it as it is. */
export const uploadItemSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  type: "object",
  additionalProperties: false,
  required: [
    "id",
    "contentHash",
    "configuration",
    "repeat",
    "block",
    "position",
    "attempt",
    "startedAt",
    "values",
    "failures",
    "covariates",
    "health",
  ],
  properties: {
    id: uuid,
    contentHash: { type: "string", pattern: "^[0-9a-f]{64}$" },
    configuration: { type: "object", additionalProperties: level },
    repeat: count,
    block: count,
    position: count,
    attempt: { type: "integer", minimum: 1 },
    startedAt: { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$" },
    values: { type: "object", additionalProperties: number },
    failures: {
      type: "object",
      additionalProperties: {
        type: "object",
        additionalProperties: false,
        required: ["status", "reason"],
        properties: { status: { enum: ["failed", "timeout", "missing", "invalid"] }, reason: text },
      },
    },
    covariates: { type: "object", additionalProperties: number },
    health: {
      type: "object",
      additionalProperties: false,
      required: ["status", "causes"],
      properties: {
        status: { enum: ["healthy", "quarantined"] },
        causes: { type: "array", items: text },
      },
    },
  },
} as const;

/** JSON Schema (draft 7) of the campaign of a request. */
export const uploadCampaignSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  type: "object",
  additionalProperties: false,
  required: [
    "id",
    "name",
    "project",
    "system",
    "options",
    "constraints",
    "metrics",
    "environment",
    "design",
    "harnessVersion",
  ],
  properties: {
    id: uuid,
    name: text,
    project: text,
    system: text,
    options: {
      type: "array",
      minItems: 1,
      items: { type: "object", required: ["name", "kind", "domain"] },
    },
    constraints: { type: "array", items: { type: "object", required: ["rule"] } },
    metrics: {
      type: "array",
      minItems: 1,
      items: { type: "object", required: ["name", "unit", "better"] },
    },
    environment: {
      type: "object",
      required: ["hardware", "workload", "version"],
      properties: {
        hardware: text,
        workload: text,
        version: text,
        isSimulated: { type: "boolean" },
        facts: { type: "object", additionalProperties: level },
      },
    },
    design: { type: "object", additionalProperties: level },
    harnessVersion: text,
  },
} as const;
