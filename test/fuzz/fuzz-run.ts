import { inspect } from "node:util";
import fc from "fast-check";
import { arbitraryRequest } from "./arbitrary-request.ts";
import { findFault } from "./find-fault.ts";
import type { FuzzRequest } from "./fuzz-request.ts";
import type { FuzzServer } from "./fuzz-server.ts";
import { Ledger } from "./ledger.ts";
import { Sender } from "./send-request.ts";

/** A request with a fault, made as small as it could be. */
export interface Finding {
  readonly fault: string;
  /** Seed and path that fast-check makes it from again. */
  readonly seed: number;
  readonly path: string;
  readonly request: FuzzRequest;
}

/** What a run of requests did. */
export interface FuzzReport {
  /** Requests, without those that made a finding smaller. */
  readonly count: number;
  readonly kinds: ReadonlyMap<string, number>;
  readonly codes: ReadonlyMap<string, number>;
  readonly statuses: ReadonlyMap<string, number>;
  /** Of items that were uploaded. */
  readonly verdicts: ReadonlyMap<string, number>;
  readonly slowest: { readonly milliseconds: number; readonly request: FuzzRequest | null };
  readonly findings: readonly Finding[];
  /** How the stored rows differ from what was acknowledged; null when they do not. */
  readonly ledgerFault: string | null;
}

/** What a run sends. */
export interface FuzzOptions {
  readonly count: number;
  readonly seed: number;
  /** Of a finding, as fast-check gives it: that request alone is sent. */
  readonly path?: string;
  /** Called now and then with how many were sent. */
  readonly progress?: (done: number) => void;
}

/** Findings after which a run gives up. */
const FINDINGS_MAX = 40;
/** Requests under one seed. */
const SLICE = 500;

/** Sends `count` arbitrary requests and judges each answer; the same ones for the same seed. */
export async function runFuzz(
  server: FuzzServer,
  { count, seed, path, progress = () => {} }: FuzzOptions,
): Promise<FuzzReport> {
  const sender = new Sender(server.address);
  const ledger = await Ledger.open(server.database);
  const bearers = Object.values(server.bearers).filter((each) => each !== null);
  const requests = arbitraryRequest(server.known, bearers);
  const counts = { kinds: new Map(), codes: new Map(), statuses: new Map() };
  const findings: Finding[] = [];
  let slowest: FuzzReport["slowest"] = { milliseconds: 0, request: null };
  let isShrinking = false;

  const judge = async (request: FuzzRequest): Promise<void> => {
    const start = performance.now();
    const answer = await sender.send(request, server.bearers[request.caller]);
    const milliseconds = performance.now() - start;
    const judgement = findFault(request, answer, server.secrets);
    for (const given of ledger.note(request, judgement.answer, answer.status)) server.learn(given);
    const [reported] = server.reported.splice(0);
    if (!isShrinking) {
      add(counts.kinds, request.kind);
      add(counts.statuses, String(answer.status));
      for (const code of new Set(judgement.codes)) add(counts.codes, code);
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, request };
    }
    const log = reported === undefined ? "" : `; the log has ${inspect(reported).slice(0, 2000)}`;
    const fault = judgement.fault ?? (reported === undefined ? null : "an error of the program");
    if (fault === null) return;
    isShrinking = true;
    throw new Error(fault + log);
  };

  for (let done = 0, slice = seed; done < count && findings.length < FINDINGS_MAX; slice++) {
    isShrinking = false;
    await endJobs(server);
    const property = fc.asyncProperty(requests, judge);
    const numRuns = Math.min(SLICE, count - done);
    const given = path === undefined ? {} : { path };
    const details = await fc.check(property, { seed: slice, numRuns, ...given, maxSkipsPerRun: 0 });
    done += details.numRuns;
    progress(done);
    if (!details.failed || details.counterexample === null) continue;
    findings.push({
      fault: String(details.errorInstance),
      seed: slice,
      path: details.counterexamplePath ?? "",
      request: details.counterexample[0],
    });
  }
  sender.close();
  const sent = [...counts.kinds.values()].reduce((sum: number, each: number) => sum + each, 0);
  const ledgerFault = await ledger.fault(server.database);
  const { verdicts } = ledger;
  return { count: sent, ...counts, verdicts, slowest, findings, ledgerFault };
}

/** No worker runs here: the line of an owner would soon be full, and take no other job. */
async function endJobs({ database }: FuzzServer): Promise<void> {
  await database.rawQuery(
    "update job set state = 'cancelled', finished_at = now() where state = 'queued'",
  );
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
