import { AsyncLocalStorage } from "node:async_hooks";

/** What an event of the log was about. */
export interface WorkIds {
  /** Number of the request, which its answer carries as X-Request-Id. */
  readonly request?: string;
  /** Id and kind of the job. */
  readonly job?: string;
  readonly kind?: string;
}

const current = new AsyncLocalStorage<WorkIds>();

/** Runs `work`, and whatever it begins, under these ids. */
export function workingFor<Result>(ids: WorkIds, work: () => Result): Result {
  return current.run({ ...current.getStore(), ...ids }, work);
}

/** The ids under which this runs; none outside of requests and jobs. */
export function workIds(): WorkIds {
  return current.getStore() ?? {};
}
