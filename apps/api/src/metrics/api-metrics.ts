import { type Database, type Reads, unfinishedJobs } from "@perfatlas/db";
import type { RequestHandler } from "express";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { routeOf } from "../log/route-of.ts";

/** Seconds that requests are sorted by. */
const BUCKETS = [0.005, 0.02, 0.1, 0.5, 2, 10, 60];

/** Figures of one instance in the form of Prometheus. */
export interface ApiMetrics {
  /** Counts and times what passes through. */
  readonly observe: RequestHandler;
  /** All figures as text; the jobs of all instances are counted now. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** What is measured. */
export interface Measured {
  readonly database: Database;
  readonly reads: Reads | undefined;
}

/** Figures of requests of this process, of the process itself, of its replica and of the jobs in the registry. */
export function apiMetrics({ database, reads }: Measured): ApiMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: "perfatlas_http_request_duration_seconds",
    help: "Requests answered by the API, by first part of the path and class of status",
    labelNames: ["route", "status"] as const,
    buckets: BUCKETS,
    registers: [registry],
  });
  const jobs = new Gauge({
    name: "perfatlas_jobs",
    help: "Jobs of the registry that have not ended, by kind and state",
    labelNames: ["kind", "state"] as const,
    registers: [registry],
  });
  if (reads !== undefined) measureReads(registry, reads);
  return {
    observe: (request, response, next) => {
      const end = seconds.startTimer({ route: routeOf(request.path) });
      response.once("close", () => {
        // A client that went away before there was an answer.
        const status = response.headersSent ? `${Math.floor(response.statusCode / 100)}xx` : "gone";
        end({ status });
      });
      next();
    },
    contentType: registry.contentType,
    async text() {
      const counted = await unfinishedJobs(database);
      jobs.reset();
      for (const { kind, state, count } of counted) jobs.set({ kind, state }, count);
      return await registry.metrics();
    },
  };
}

function measureReads(registry: Registry, reads: Reads): void {
  new Gauge({
    name: "perfatlas_replica_used",
    help: "1 while the replica answers queries; 0 while it is behind, unreachable or refused",
    registers: [registry],
    collect() {
      this.set(reads.state.use === "used" ? 1 : 0);
    },
  });
  new Gauge({
    name: "perfatlas_replica_lag_seconds",
    help: "How far the replica is behind, as of the last look",
    registers: [registry],
    collect() {
      this.set(reads.state.lagSeconds);
    },
  });
  new Counter({
    name: "perfatlas_reads_total",
    help: "Queries by the server that answered them",
    labelNames: ["server"] as const,
    registers: [registry],
    collect() {
      this.reset();
      for (const server of ["primary", "replica"] as const)
        this.inc({ server }, reads.answered[server]);
    },
  });
}
