import { chunkRecord, type Database, type JobRow, jobReader } from "@perfatlas/db";
import { throughOutages } from "../../../apps/api/src/evaluation/through-outages.ts";

/** Looks at a registry whose server goes away now and then. */
export interface Observer {
  /** The number that a query counts. */
  count(query: string): Promise<number>;
  /** The database's, as it writes it. */
  time(): Promise<string>;
  /** @throws Error when there is no such job. */
  job(id: string): Promise<JobRow>;
  /** Of the steps of a job, the share that is done; 0 before it has any. */
  share(id: string): Promise<number>;
}

/** An observer of that registry. */
export function observerOf(database: Database): Observer {
  const patient = <T>(ask: () => Promise<T>) => throughOutages(new AbortController().signal, ask);
  return {
    count: (query) => patient(async () => Number((await database.rawQuery(query)).rows[0]?.count)),
    time: () =>
      patient(async () =>
        String((await database.rawQuery("select now()::text as now")).rows[0]?.now),
      ),
    job: (id) =>
      patient(async () => {
        const [job] = await jobReader.byIds(database, [id]);
        if (job === undefined) throw new Error(`there is no job ${id}`);
        return job;
      }),
    share: (id) =>
      patient(async () => {
        const { done, total } = await chunkRecord.progress(database, id);
        return total === 0 ? 0 : done / total;
      }),
  };
}
