import {
  createSourceEventStream,
  type ExecutionResult,
  execute,
  type FormattedExecutionResult,
  type GraphQLSchema,
} from "graphql";
import { answerCost } from "../cost/answer-cost.ts";
import type { SchemaPrices } from "../cost/schema-prices.ts";
import type { errorFormatter } from "../errors/error-formatter.ts";
import { formattedError } from "../errors/formatted-error.ts";
import type { ApiContext } from "../graph/api-context.ts";
import { type BudgetKeeper, REQUEST_POINTS } from "../limits/budget-keeper.ts";
import type { ExecutionLine } from "../limits/execution-line.ts";
import { lateRefusal } from "../limits/late-refusal.ts";
import type { Subscription } from "./read-subscription.ts";

/** What every subscription is answered with. */
export interface SubscriptionTools {
  readonly schema: GraphQLSchema;
  readonly prices: SchemaPrices;
  readonly keeper: BudgetKeeper;
  readonly line: ExecutionLine;
  readonly deadlineSeconds: number;
  readonly format: ReturnType<typeof errorFormatter>;
}

/** A subscription, and what one event of it costs. */
export interface PricedSubscription extends Subscription {
  readonly points: number;
}

/** Whose subscription it is. */
export interface Subscriber {
  /** Of the subscription as a whole: its `over` ends it. */
  readonly context: ApiContext;
  /**
   * A context for one event, with the caller as they are now.
   * @throws UnauthenticatedError once their token is no longer good.
   */
  contextOfEvent(): Promise<ApiContext>;
}

/**
 * Begins to listen, and resolves once nothing that happens is missed: with the answers, each for one event, charged,
 * given its turn and bounded in time as a query of its own. What cannot be answered ends them with its error.
 */
export async function subscriptionResults(
  tools: SubscriptionTools,
  subscription: PricedSubscription,
  subscriber: Subscriber,
): Promise<AsyncIterable<FormattedExecutionResult>> {
  const asked = argumentsOf(tools, subscription);
  const events = await createSourceEventStream({ ...asked, contextValue: subscriber.context });
  if (!(Symbol.asyncIterator in events)) return one(formatted(tools, events));
  return answers(tools, subscription, subscriber, events);
}

async function* answers(
  tools: SubscriptionTools,
  subscription: PricedSubscription,
  { context, contextOfEvent }: Subscriber,
  events: AsyncIterable<unknown>,
): AsyncGenerator<FormattedExecutionResult> {
  const { document, operation, variables, points } = subscription;
  const asked = argumentsOf(tools, subscription);
  const { signal } = context.limits.over;
  try {
    for await (const rootValue of events) {
      const contextValue = await contextOfEvent();
      const { limits } = contextValue;
      await tools.keeper.charge(limits, points);
      const result = await inTurn(tools, contextValue, signal, () =>
        execute({ ...asked, rootValue, contextValue }),
      );
      // Nobody hears it any more.
      if (signal.aborted) return;
      const { data } = result;
      const rows = answerCost(tools.prices, document, operation, { data, variables });
      const actual = REQUEST_POINTS + rows;
      const cost = { requested: points, actual, limit: limits.perRequest };
      yield { ...formatted(tools, result), extensions: { cost } };
    }
  } catch (error) {
    if (!signal.aborted) yield { errors: [formattedError(tools.format, error)] };
  }
}

function argumentsOf(
  { schema }: SubscriptionTools,
  { document, operation, variables }: Subscription,
) {
  const operationName = operation.name?.value;
  return { schema, document, operationName, variableValues: variables };
}

async function* one(result: FormattedExecutionResult): AsyncGenerator<FormattedExecutionResult> {
  yield result;
}

/** Waits for the caller's turn and gives the work the usual time; both end with the subscription. */
async function inTurn(
  { line, deadlineSeconds }: SubscriptionTools,
  { limits: { over, payer } }: ApiContext,
  signal: AbortSignal,
  work: () => Promise<ExecutionResult> | ExecutionResult,
): Promise<ExecutionResult> {
  const end = () => over.abort(signal.reason);
  if (signal.aborted) end();
  signal.addEventListener("abort", end);
  const timer = setTimeout(() => over.abort(lateRefusal(deadlineSeconds)), deadlineSeconds * 1000);
  try {
    const leave = await line.enter(payer ?? "this process", over.signal);
    try {
      return await work();
    } finally {
      leave();
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", end);
  }
}

function formatted(
  tools: SubscriptionTools,
  { data, errors }: ExecutionResult,
): FormattedExecutionResult {
  return {
    ...(errors === undefined
      ? {}
      : { errors: errors.map((error) => formattedError(tools.format, error)) }),
    ...(data === undefined ? {} : { data }),
  };
}
