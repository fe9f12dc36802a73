import { availableParallelism } from "node:os";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { Database, Reads } from "@perfatlas/db";
import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import type { DatasetWithoutData } from "@perfatlas/db/datasets-without-data";
import type { Source } from "@perfatlas/db/importers";
import type { Router } from "express";
import { type FormattedExecutionResult, type GraphQLSchema, getIntrospectionQuery } from "graphql";
import { type Budgets, budgetOf, callerClass, defaultBudgets } from "./access/budgets.ts";
import { type Caller, readCaller } from "./access/caller.ts";
import { documentRule } from "./access/document-rule.ts";
import { ERROR_LIMIT, TOKEN_LIMIT } from "./access/limits.ts";
import { operationRule } from "./access/operation-rule.ts";
import type { RequestLimits } from "./access/request-limits.ts";
import { variablesLimit } from "./access/variables-limit.ts";
import { viewerOf } from "./access/viewer-of.ts";
import { sourceCatalog } from "./catalog/source-catalog.ts";
import { expireDrafts } from "./contribution/expire-drafts.ts";
import { schemaPrices } from "./cost/schema-prices.ts";
import { errorFormatter } from "./errors/error-formatter.ts";
import { registerMethods } from "./evaluation/register-methods.ts";
import type { ApiContext } from "./graph/api-context.ts";
import { asOfPlugin } from "./graph/as-of/as-of-plugin.ts";
import { createKept } from "./graph/kept.ts";
import { RequestLoaders } from "./graph/request-loaders.ts";
import { buildApiSchema } from "./graph/schema.ts";
import { answerStatus } from "./http/answer-status.ts";
import { cacheHeaders } from "./http/cache-headers.ts";
import { jobHandlers } from "./jobs/index.ts";
import { boundedText } from "./limits/bounded-text.ts";
import { BudgetKeeper } from "./limits/budget-keeper.ts";
import { databaseLedger } from "./limits/database-ledger.ts";
import { ExecutionLine } from "./limits/execution-line.ts";
import { limitsPlugin } from "./limits/limits-plugin.ts";
import { memoryLedger } from "./limits/memory-ledger.ts";
import { createLive } from "./live/live.ts";
import { errorLog, type Report } from "./log/error-log.ts";
import { createJobs } from "./queue/create-jobs.ts";
import type { Jobs } from "./queue/jobs.ts";
import { readsPlugin } from "./reads/reads-plugin.ts";
import { createRouter } from "./router.ts";

/** What an API serves, and with what. */
export interface ApiOptions {
  /** Open and migrated; stays the caller's to close. */
  readonly database: Database;
  /** Where queries are answered when there is a replica; stays the caller's to close. */
  readonly reads?: Reads;
  /** Version of the code, recorded with every evaluation. */
  readonly revision: string;
  /** Where files of data sets are had. */
  readonly source: Source;
  /** The data sets that this instance can load. */
  readonly descriptors: readonly DatasetDescriptor[];
  /** Those that it lists only, because their measurements are not public; none when absent. */
  readonly withoutData?: readonly DatasetWithoutData[];
  /**
   * Key for administration over HTTP, generated, of at least 32 characters; without one, tokens alone
   * administer over HTTP.
   */
  readonly administratorKey?: string;
  /**
   * Key of the pages of this instance, generated: they ask for readers, each of whom has a budget. Without
   * one they are as anybody at their address.
   */
  readonly siteKey?: string;
  /** Seconds that a request may take to be answered, but for a suggestion; 15 by default. */
  readonly deadlineSeconds?: number;
  /** Budgets of callers that are not the usual ones. */
  readonly budgets?: Partial<Budgets>;
  /** postgres://… for the queue's own connections; without it the queue shares `database`. */
  readonly connectionString?: string;
  /**
   * Folders of this machine that an administrator's token may import from; none when absent. With the
   * instance's own key, which is this user's on this machine, all may be.
   */
  readonly importFolders?: readonly string[];
  /** Days after which a draft of a contribution to which nothing comes is withdrawn; 30 when absent. */
  readonly draftDays?: number;
  /** Rows of a kind that are kept in memory, which never change; 20,000 when absent. */
  readonly rowsKept?: number;
  /** Worker threads of an evaluation; 2, or 1 on a single core, when absent. */
  readonly threadCount?: number;
  /**
   * Gets what clients must not see: errors of the program, under the number that clients see; by default
   * a line of standard error each.
   */
  readonly report?: Report;
  /** Gets a line of JSON for each request over HTTP; none is written when absent. */
  readonly writeAccess?: (line: string) => void;
}

/** A running API. */
export interface Api {
  /** Runs a document in process, with the same limits as over HTTP; `token` as a bearer's. */
  execute(
    document: string,
    variables?: Readonly<Record<string, unknown>>,
    options?: { readonly isAdministrator?: boolean; readonly token?: string },
  ): Promise<FormattedExecutionResult>;
  /** Express 5 handler of /graphql, /contributions, /admin, /exports, files of /datasets, /healthz and /readyz. */
  readonly router: Router;
  readonly jobs: Jobs;
  /** Stops the queue and the server; the database stays open. */
  close(): Promise<void>;
}

/**
 * Starts an API over an open registry, which is told what its strategies and learners are; jobs run
 * once `jobs.startWorker()` is called.
 * @throws OtherMethodsError when one of these is of a newer version in the registry.
 */
export async function createApi(options: ApiOptions): Promise<Api> {
  const { database, source, descriptors } = options;
  for (const key of [options.administratorKey, options.siteKey]) assertLong(key);
  const keys = { administrator: options.administratorKey, site: options.siteKey };
  const budgets = { ...defaultBudgets, ...options.budgets };
  const log = errorLog({
    write: (line) => process.stderr.write(`${line}\n`),
    secrets: Object.values(keys).filter((key) => key !== undefined),
  });
  const report = options.report ?? log.report;
  const keeper = keeperOf(database, report);
  const schema = buildApiSchema();
  const line = new ExecutionLine(AT_ONCE);
  const deadlineSeconds = options.deadlineSeconds ?? DEADLINE_SECONDS;
  const format = errorFormatter(report);
  const limits = limitsPlugin(keeper, line, deadlineSeconds);
  const replica = readsPlugin({ database, reads: options.reads, report });
  const apollo = createServer(schema, report, [limits, replica]);
  await apollo.start();
  await registerMethods(database);
  const jobs = jobsOf(options, report);
  const live = createLive(database, report);
  const catalog = sourceCatalog(descriptors, source, options.withoutData);
  const limitsOf = (caller: Caller, payer?: string): RequestLimits => {
    const name = callerClass(caller);
    return { callerClass: name, payer, over: new AbortController(), ...budgetOf(caller, budgets) };
  };
  const kept = createKept(options.rowsKept ?? ROWS_KEPT);
  const createContext = (caller: Caller, limits: RequestLimits): ApiContext => ({
    database: {
      ...database,
      ...database.until(limits.over.signal),
      viewer: viewerOf({ caller }),
    },
    loaders: new RequestLoaders(),
    kept,
    catalog,
    jobs,
    live,
    caller,
    limits,
    importFolders: options.importFolders ?? [],
  });
  await introspect(apollo, createContext(PROCESS, limitsOf(PROCESS)));
  return {
    jobs,
    router: createRouter({
      ...{ apollo, database, jobs, keys, report, keeper, reads: options.reads },
      ...{ limitsOf, createContext, writeAccess: options.writeAccess },
      live: { schema, prices: schemaPrices(schema), keeper, line, deadlineSeconds, format },
    }),
    async execute(document, variables = {}, { isAdministrator = false, token } = {}) {
      const header = token === undefined ? undefined : `Bearer ${token}`;
      const caller: Caller = isAdministrator
        ? { kind: "administrator" }
        : await readCaller(database, header, keys);
      const contextValue = createContext(caller, limitsOf(caller));
      const { body } = await apollo.executeOperation(
        { query: document, variables: { ...variables } },
        { contextValue },
      );
      if (body.kind !== "single") throw new Error("incremental delivery is not offered");
      return plain(body.singleResult);
    },
    async close() {
      await live.close();
      await jobs.stop();
      await apollo.stop();
      log.close();
    },
  };
}

function keeperOf(database: Database, report: Report): BudgetKeeper {
  const isShared = database.engine === "postgresql";
  return new BudgetKeeper(
    isShared ? databaseLedger(database, (error) => report("budgets", error)) : memoryLedger(),
  );
}

/** Who asks from within. */
const PROCESS: Caller = { kind: "administrator" };

/** The first request would pay for compiling what reads it. */
async function introspect(apollo: ApolloServer<ApiContext>, contextValue: ApiContext) {
  await apollo.executeOperation({ query: getIntrospectionQuery() }, { contextValue });
}

function createServer(
  schema: GraphQLSchema,
  report: Report,
  own: readonly ApolloServerPlugin<ApiContext>[],
) {
  return new ApolloServer<ApiContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // Kept once they have run, under the sha256 of their text, in 30 MB; who has been forgotten sends it again.
    persistedQueries: {},
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: TOKEN_LIMIT },
    validationRules: [documentRule, operationRule],
    validationOptions: { maxErrors: ERROR_LIMIT },
    stringifyResult: boundedText,
    formatError: errorFormatter(report),
    logger: apolloLogger(report),
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      variablesLimit,
      asOfPlugin,
      ...own,
      answerStatus,
      cacheHeaders,
    ],
  });
}

function jobsOf(options: ApiOptions, report: Report): Jobs {
  const { database, source, descriptors, withoutData = [], revision, connectionString } = options;
  const threadCount = options.threadCount ?? Math.min(availableParallelism(), 2);
  const tools = { database, source, descriptors, withoutData, revision, threadCount };
  const { draftDays = DRAFT_DAYS } = options;
  const keepHouse = () => expireDrafts(database, { days: draftDays, now: new Date() });
  return createJobs({ tools, handlers: jobHandlers, connectionString, report, keepHouse });
}

/** As a client over HTTP gets it: objects with a prototype, dates as text. */
function plain(result: FormattedExecutionResult): FormattedExecutionResult {
  return JSON.parse(JSON.stringify(result)) as FormattedExecutionResult;
}

const DEADLINE_SECONDS = 15;

const DRAFT_DAYS = 30;

const ROWS_KEPT = 20_000;

/** Requests that are answered at once: two connections of ten are left for the jobs and for tokens. */
const AT_ONCE = 8;

/** Characters of a key that is not guessed. */
const KEY_LENGTH = 32;

function assertLong(key: string | undefined): void {
  if (key === undefined || key.length >= KEY_LENGTH) return;
  throw new Error(`a key of the instance has at least ${KEY_LENGTH} characters; generate it`);
}

/** What Apollo Server has to say goes where all errors go. */
function apolloLogger(report: Report) {
  const say = (message: unknown) => report("graphql", message);
  return { debug: () => {}, info: () => {}, warn: say, error: say };
}
