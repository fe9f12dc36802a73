import type { Database } from "@perfatlas/db";
import type { FuzzRequest } from "./fuzz-request.ts";

/** Rows of the tables that requests of the fuzz write to. */
export interface Rows {
  readonly runs: number;
  readonly measurements: number;
  readonly tokens: number;
  readonly jobs: number;
  readonly parts: number;
}

/** A secret that an answer shows. */
export interface NewSecret {
  readonly secret: string;
  readonly token: string;
  /** Whether it took the place of another. */
  readonly isRotated: boolean;
}

/** Counts what answers acknowledged, to be compared with what is stored. */
export class Ledger {
  /** Verdicts on uploaded items, by word. */
  readonly verdicts = new Map<string, number>();
  readonly #start: Rows;
  readonly #jobs = new Set<string>();
  #runs = 0;
  #measurements = 0;
  #tokens = 0;
  #parts = 0;

  private constructor(start: Rows, jobs: readonly string[]) {
    this.#start = start;
    for (const id of jobs) this.#jobs.add(id);
  }

  /** Begins with what is there. */
  static async open(database: Database): Promise<Ledger> {
    const { rows } = await database.rawQuery("select id from job");
    const jobs = rows.map(({ id }) => String(id));
    return new Ledger(await Ledger.#stored(database, jobs), jobs);
  }

  /** Notes what an answer acknowledges; the secrets that it gave to tokens, new ones and others. */
  note(request: FuzzRequest, answer: unknown, status: number): readonly NewSecret[] {
    if (request.kind === "part" && status === 201) this.#parts++;
    if (request.kind === "part" && status === 204) this.#parts--;
    const secrets: NewSecret[] = [];
    walk(answer, (key, value) => {
      if (key === "ledgerJob" && isObject(value)) this.#jobs.add(String(value.uuid));
      if (isObject(value) && typeof value.ledgerSecret === "string") {
        const { name, rotatedAt } = value.ledgerToken as { name: string; rotatedAt: string | null };
        secrets.push({ secret: value.ledgerSecret, token: name, isRotated: rotatedAt !== null });
      }
      if (key === "results" && Array.isArray(value)) this.#noteVerdicts(request, value);
    });
    this.#tokens += secrets.filter(({ isRotated }) => !isRotated).length;
    return secrets;
  }

  /** What is stored and was not acknowledged, or the other way round; null when all agrees. */
  async fault(database: Database): Promise<string | null> {
    const stored = await Ledger.#stored(database, [...this.#jobs]);
    const expected: Rows = {
      runs: this.#start.runs + this.#runs,
      measurements: this.#start.measurements + this.#measurements,
      tokens: this.#start.tokens + this.#tokens,
      jobs: this.#jobs.size,
      parts: this.#start.parts + this.#parts,
    };
    const odd = (Object.keys(stored) as (keyof Rows)[]).filter(
      (key) => stored[key] !== expected[key],
    );
    if (odd.length === 0) return null;
    return odd
      .map((key) => `${key}: stored ${stored[key]}, acknowledged ${expected[key]}`)
      .join("; ");
  }

  #noteVerdicts(request: FuzzRequest, verdicts: readonly unknown[]): void {
    for (const [i, given] of verdicts.entries()) {
      if (!isObject(given) || typeof given.verdict !== "string") continue;
      this.verdicts.set(given.verdict, (this.verdicts.get(given.verdict) ?? 0) + 1);
      if (given.verdict !== "accepted") continue;
      this.#runs++;
      const item = request.items?.[i];
      if (given.message !== null || !isObject(item) || !isHealthy(item)) continue;
      for (const part of [item.values, item.failures]) {
        this.#measurements += isObject(part) ? Object.keys(part).length : 0;
      }
    }
  }

  static async #stored(database: Database, acknowledged: readonly string[]): Promise<Rows> {
    // Runs of contributors wait for a curator: they are kept, and are no measurements yet.
    const waiting = `from contribution_run join contribution on contribution.id = contribution_id
      where contribution.dataset_version_id is null`;
    const kept = await database.rawQuery(`select count(*)::int as runs,
        coalesce(sum(case when item -> 'health' ->> 'status' = 'healthy' then
          (select count(*) from jsonb_object_keys(item -> 'values'))
          + (select count(*) from jsonb_object_keys(item -> 'failures')) end), 0)::int as measurements
      ${waiting}`);
    const [late] = kept.rows as unknown as readonly { runs: number; measurements: number }[];
    const count = async (table: string) => {
      const { rows } = await database.rawQuery(`select count(*)::int as n from ${table}`);
      return Number(rows[0]?.n);
    };
    return {
      runs: (await count("run")) + (late?.runs ?? 0),
      measurements: (await count("measurement")) + (late?.measurements ?? 0),
      tokens: await count("token"),
      parts: await count("contribution_part"),
      // Figures of uploaded runs follow by themselves, later: often no answer names their job.
      jobs: await count(
        `job where not_before is null or id::text = any('{${acknowledged.join()}}'::text[])`,
      ),
    };
  }
}

function isHealthy({ health }: Readonly<Record<string, unknown>>): boolean {
  return isObject(health) && health.status === "healthy";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function walk(value: unknown, visit: (key: string, value: unknown) => void): void {
  if (value === null || typeof value !== "object") return;
  for (const [key, inner] of Object.entries(value)) {
    visit(key, inner);
    walk(inner, visit);
  }
}
