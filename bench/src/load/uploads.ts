import { itemHash, UPLOAD_RUNS, type UploadCampaign, uuid5 } from "@perfatlas/wire";
import type { Answered, Client } from "./client.ts";

const CAMPAIGN: UploadCampaign = {
  id: uuid5("campaign", "load"),
  name: "load",
  project: "load",
  system: "press",
  options: [
    { name: "level", kind: "integer", domain: { min: 1, max: 100 } },
    { name: "fast", kind: "binary", domain: [false, true] },
  ],
  constraints: [],
  metrics: [{ name: "time", unit: "s", better: "lower" }],
  environment: {
    hardware: "desk",
    workload: "prose",
    version: "1.0",
    isSimulated: true,
    facts: { cores: 4 },
  },
  design: { kind: "random", size: 200, seed: 1 },
  harnessVersion: "0.1.0",
};

/** Uploads ten runs at a time, each once. */
export function uploads(client: Client): () => Promise<Answered> {
  let n = 0;
  return () => {
    const items = Array.from({ length: 10 }, () => {
      const place = n++;
      const content = {
        id: uuid5("run", "load", String(place)),
        configuration: { level: 1 + (place % 100), fast: Math.floor(place / 100) % 2 === 1 },
        repeat: Math.floor(place / 200),
        block: 0,
        position: place % 200,
        attempt: 1,
        startedAt: "2026-03-01T10:00:00.000Z",
        values: { time: 1 + (place % 100) },
        failures: {},
        covariates: {},
        health: { status: "healthy" as const, causes: [] },
      };
      return { ...content, contentHash: itemHash(content) };
    });
    return client(UPLOAD_RUNS, { campaign: CAMPAIGN, batchId: `b${n}`, items });
  };
}
