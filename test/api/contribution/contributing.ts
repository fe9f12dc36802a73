import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { ApiOptions } from "@perfatlas/api";
import type { DraftDescriptor } from "@perfatlas/db/datasets";
import { sha256 } from "@perfatlas/wire";
import express from "express";
import { coderDraft } from "../coder-dataset.ts";
import { createToken } from "../live-campaign.ts";
import { openTestApi, type TestApi } from "../open-test-api.ts";

/** Files of an offer by path. */
export type Files = Readonly<Record<string, Buffer>>;

/** What a mutation answers. */
export interface Payload {
  readonly contribution: Readonly<Record<string, unknown>> & {
    readonly id: string;
    readonly uuid: string;
    readonly state: string;
  };
  readonly job: { readonly id: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

/** An API over HTTP with people who contribute. */
export interface Contributing extends TestApi {
  readonly base: string;
  /** Secrets by name. */
  readonly keys: Readonly<Record<"ann" | "bob" | "reader" | "curator", string>>;
  ask<Data>(
    document: string,
    variables?: object,
    key?: string,
  ): Promise<{ readonly data: Data; readonly errors?: readonly { readonly extensions: object }[] }>;
  change(name: string, key: string | undefined, args: object): Promise<Payload>;
  put(uuid: string, number: number, content: Buffer, more?: PutOptions): Promise<Response>;
}

/** How a part is sent. */
export interface PutOptions {
  readonly key?: string | undefined;
  readonly sha256?: string;
  readonly isGzip?: boolean;
  readonly body?: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  input: "ContributionInput!",
  id: "ID!",
  reason: "String",
  join: "Boolean",
};

/** Opens an API with the coder's runs, two contributors, a reader and a curator. */
export async function openContributing(options: Partial<ApiOptions> = {}): Promise<Contributing> {
  const open = await openTestApi(options);
  const keys = {
    ann: await createToken(open, "ann", ["CONTRIBUTE"]),
    bob: await createToken(open, "bob", ["CONTRIBUTE"]),
    reader: await createToken(open, "reader", ["READ"]),
    curator: await createToken(open, "curator", ["CURATE"]),
  };
  const server: Server = createServer(express().use(open.api.router));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const bearer = (key: string | undefined): Record<string, string> =>
    key === undefined ? {} : { authorization: `Bearer ${key}` };
  const ask: Contributing["ask"] = async (query, variables = {}, key) => {
    const response = await fetch(`${base}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...bearer(key) },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as never;
  };
  await open.api.jobs.startWorker();
  return {
    ...open,
    base,
    keys,
    ask,
    async change(name, key, args) {
      const isRequired = name.endsWith("Reject") || name.endsWith("Retract");
      const given = Object.keys(args);
      const declared = given.map(
        (each) => `$${each}: ${TYPES[each]}${each === "reason" && isRequired ? "!" : ""}`,
      );
      const passed = given.map((each) => `${each}: $${each}`);
      const { data, errors } = await ask<{ readonly made: Payload }>(
        `mutation (${declared.join(", ")}) { made: contribution${name}(${passed.join(", ")}) {
          contribution { id uuid state datasetSlug contributor license version { number state } }
          job { id } userErrors { code message }
        } }`,
        args,
        key,
      );
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data.made;
    },
    put: (uuid, number, content, more = {}) => {
      const { key = keys.ann, isGzip = false, body } = more;
      return fetch(`${base}/contributions/${uuid}/parts/${number}`, {
        method: "PUT",
        headers: {
          ...bearer(key),
          "x-sha256": more.sha256 ?? sha256(content),
          ...(isGzip ? { "content-encoding": "gzip" } : {}),
        },
        body: new Uint8Array(body ?? (isGzip ? gzipSync(content) : content)),
      });
    },
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await open.close();
    },
  };
}

/** The coder measured in a laboratory: its descriptor, with one file per environment. */
export const labDraft: DraftDescriptor = {
  ...coderDraft,
  id: "coder-lab",
  title: "The coder in a laboratory",
  origin: "contributed",
  license: "NOASSERTION",
  files: [
    { path: "text.csv", environment: "laptop:text:1.0" },
    { path: "video.csv", environment: "laptop:video:1.0" },
  ],
  reader: { format: "wide-csv", values: [{ column: "time" }], ignore: ["note"] },
};

/** Rows of every configuration, `time` told from it; `note` is as long as is asked for. */
export function labCsv(
  time: (level: number, threads: number, checksum: number) => number | string,
  noteLength = 0,
): Buffer {
  const lines = ["level,threads,checksum,time,note"];
  for (const level of [1, 2, 3])
    for (const threads of [1, 2])
      for (const checksum of [0, 1])
        lines.push(
          [level, threads, checksum, time(level, threads, checksum), "x".repeat(noteLength)].join(
            ",",
          ),
        );
  return Buffer.from(`${lines.join("\n")}\n`);
}

/** Files that an import takes, unlike those that are published. */
export function labFiles(noteLength = 0): Files {
  return {
    "text.csv": labCsv(
      (level, threads, sum) => 1 + level ** 1.5 + 0.3 * threads + 0.1 * sum,
      noteLength,
    ),
    "video.csv": labCsv((level, threads, sum) => 5 + 2 * level ** 2 - threads + 0.2 * sum),
  };
}

/** An offer of these files. */
export function offerOf(files: Files, draft: object = labDraft, more: object = {}) {
  return {
    descriptor: JSON.stringify(draft),
    license: "CC-BY-4.0",
    note: "measured twice",
    files: Object.entries(files).map(([path, content]) => ({
      path,
      bytes: content.length,
      sha256: sha256(content),
    })),
    ...more,
  };
}

/** The parts of files, in the order of their numbers. */
export function partsOf(files: Files, partBytes = 4 * 1024 * 1024): readonly Buffer[] {
  return Object.values(files).flatMap((content) =>
    Array.from({ length: Math.ceil(content.length / partBytes) }, (_, i) =>
      content.subarray(i * partBytes, (i + 1) * partBytes),
    ),
  );
}

/** Makes a draft and sends all its parts; the contribution's ids. */
export async function sendAll(open: Contributing, files: Files, draft: object = labDraft) {
  const { contribution } = await open.change("Create", open.keys.ann, {
    input: offerOf(files, draft),
  });
  for (const [i, part] of partsOf(files).entries()) await open.put(contribution.uuid, i + 1, part);
  return contribution;
}

/** Waits for a job's end; its state. */
export async function ended(open: Contributing, job: { readonly id: string } | null) {
  for (;;) {
    const { data } = await open.ask<{ job: { state: string; error: string | null } }>(
      "query ($id: ID!) { job(id: $id) { state error } }",
      { id: job?.id },
      open.keys.curator,
    );
    if (!["QUEUED", "RUNNING"].includes(data.job.state)) return data.job;
    await wait(20);
  }
}

/** What the check of a contribution found. */
export interface Report {
  readonly isValid: boolean;
  readonly errorCount: number;
  readonly warningCount: number;
  readonly measurementCount: number;
  readonly findings: {
    readonly nodes: readonly Readonly<Record<string, string | number | null>>[];
  };
}

/** Checks a contribution and answers its report. */
export async function checked(open: Contributing, id: string, key = open.keys.ann) {
  const { job, userErrors } = await open.change("Check", key, { id });
  if (job === null) throw new Error(JSON.stringify(userErrors));
  const { state, error } = await ended(open, job);
  if (state !== "SUCCEEDED") throw new Error(`the check has ${state}: ${error}`);
  return await reportOf(open, id, key);
}

/** The report that a caller reads; null where it is not theirs. */
export async function reportOf(open: Contributing, id: string, key: string | undefined) {
  const { data } = await open.ask<{ contribution: { report: Report } | null }>(
    `query ($id: ID!) { contribution(id: $id) { report {
      isValid errorCount warningCount measurementCount
      findings(first: 100) { nodes { severity code message file line column } }
    } } }`,
    { id },
    key,
  );
  return data.contribution?.report ?? null;
}
