import { sql } from "kysely";
import { rowsOf } from "../../open/rows-of.ts";
import type { Check } from "../check.ts";

const JOB = {
  id: "text",
  kind: "text",
  isHeld: "boolean",
  isEnded: "boolean",
  hasEnd: "boolean",
  hasStart: "boolean",
  isRunning: "boolean",
  waitsForNone: "boolean",
} as const;

/** Every job is held by a worker, in the line or ended, and none waits for one that never was. */
export const jobs: Check = {
  name: "jobs",
  isQuick: false,
  needsNewestSchema: true,
  async find(handle) {
    const found = await rowsOf(
      handle,
      JOB,
      sql`
      select id::text, kind, worker is not null as "isHeld", finished_at is not null as "hasEnd",
        started_at is not null as "hasStart", state = 'running' as "isRunning",
        state not in ('queued', 'running') as "isEnded",
        state = 'queued' and exists (
          select from unnest(waits_for) as needed (id)
          where not exists (select from job as known where known.id = needed.id))
          as "waitsForNone"
      from job order by created_at, id`,
    );
    const faults = found.flatMap((job) => {
      const name = `job ${job.id.slice(0, 8)} (${job.kind})`;
      return [
        ...(job.isRunning && !(job.isHeld && job.hasStart) ? [`${name} runs, held by nobody`] : []),
        ...(!job.isRunning && job.isHeld ? [`${name} does not run and is held by a worker`] : []),
        ...(job.isEnded === job.hasEnd ? [] : [`${name} has no clear end`]),
        ...(job.waitsForNone ? [`${name} waits for a job that is not there`] : []),
      ];
    });
    const running = found.filter(({ isRunning }) => isRunning).length;
    const notes =
      running === 0
        ? []
        : [`${running} begun: if their process was killed, the next worker begins them again`];
    return { looked: `${found.length} jobs`, faults, notes };
  },
};
