import {
  type Database,
  datasetReader,
  type JobStep,
  jobReader,
  leaderboardReader,
  type PublishedVersionKey,
  suiteReader,
} from "@perfatlas/db";
import { UnstorableTextError } from "../errors/unstorable-text-error.ts";
import type { Report } from "../log/error-log.ts";
import { LiveRoom } from "./live-room.ts";
import { Watcher } from "./watcher.ts";

/** What tells a board from what it was; null: there is none. */
export interface BoardState {
  readonly suiteId: number;
  readonly evaluationCount: number;
  readonly computedAt: Date | null;
}

/** What subscriptions hear of. */
export interface Live {
  /** Jobs by id; null: there is none. */
  readonly jobs: Watcher<JobStep | null>;
  /** All published versions, whatever the key. */
  readonly versions: Watcher<readonly PublishedVersionKey[]>;
  /** Boards by `boardKey`. */
  readonly boards: Watcher<BoardState | null>;
  readonly room: LiveRoom;
  /** Ends all subscriptions. */
  close(): Promise<void>;
}

/** Milliseconds between looks: at jobs, at versions, at boards. */
const PAUSES = { jobs: 500, versions: 1000, boards: 2000 };

/** Watches a registry for all subscriptions of this process. */
export function createLive(database: Database, report: Report): Live {
  const jobs = new Watcher<JobStep | null>({
    pauseMs: PAUSES.jobs,
    report,
    async read(ids) {
      const steps = new Map((await jobReader.steps(database, ids)).map((step) => [step.id, step]));
      return new Map(ids.map((id) => [id, steps.get(id) ?? null]));
    },
  });
  const versions = new Watcher<readonly PublishedVersionKey[]>({
    pauseMs: PAUSES.versions,
    report,
    async read(keys) {
      const published = await datasetReader.published(database);
      return new Map(keys.map((key) => [key, published]));
    },
  });
  const boards = new Watcher<BoardState | null>({
    pauseMs: PAUSES.boards,
    report,
    async read(keys) {
      const states = new Map<string, BoardState | null>();
      for (const key of keys) states.set(key, await boardState(database, key));
      return states;
    },
  });
  const room = new LiveRoom();
  return {
    ...{ jobs, versions, boards, room },
    async close() {
      room.close();
      await Promise.all([jobs.close(), versions.close(), boards.close()]);
    },
  };
}

/**
 * The key of a board among those that are watched.
 * @throws UnstorableTextError when the registry cannot be asked for it: the look for all others would fail with it.
 */
export function boardKey(suite: string, subject: string): string {
  if (`${suite}${subject}`.includes("\0")) throw new UnstorableTextError();
  return JSON.stringify([suite, subject]);
}

async function boardState(database: Database, key: string): Promise<BoardState | null> {
  const [slug, subject] = JSON.parse(key) as [string, string];
  const [suite] = await suiteReader.bySlugs(database, [slug]);
  if (suite === undefined) return null;
  const summary = await leaderboardReader.summary(database, suite.id, subject);
  if (summary === undefined || summary.taskCount === 0) return null;
  const { evaluationCount, computedAt } = summary;
  return { suiteId: suite.id, evaluationCount, computedAt };
}
