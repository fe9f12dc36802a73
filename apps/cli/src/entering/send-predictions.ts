import {
  CompareEntryDocument,
  type EntryInput,
  SubmitPredictionsDocument,
} from "../../generated/graphql.ts";
import { RegistryError } from "../transport/registry-error.ts";
import type { Transport } from "../transport/transport.ts";

/** Predictions of one repeat, as a registry takes them. */
export interface SentRepeat {
  readonly repeat: number;
  readonly measured?: readonly number[];
  readonly rows: readonly number[];
  readonly predicted: readonly number[];
  readonly lower?: readonly number[];
  readonly upper?: readonly number[];
  readonly fitSeconds?: number;
}

/** Repeats of a task at one budget. */
export interface SentCell {
  readonly task: string;
  readonly digest: string;
  readonly budget: number;
  readonly repeats: readonly SentRepeat[];
}

/** Numbers of one request: 2 MiB are read at most, and a number takes up to 25 characters. */
const NUMBERS_AT_ONCE = 60_000;

/**
 * Sends the predictions of a cell, as many repeats at once as a request takes; mean MAPE over them, null without one.
 * @throws RegistryError for the first thing that the registry finds wrong.
 */
export async function sendPredictions(
  transport: Transport,
  entry: EntryInput,
  cell: SentCell,
): Promise<number | null> {
  const errors: number[] = [];
  for (const repeats of batches(cell.repeats)) {
    const variables = { entry, predictions: { ...cell, repeats: mutable(repeats) } };
    const { submitPredictions: sent } = await transport.request(
      SubmitPredictionsDocument,
      variables,
    );
    assertTaken(cell, sent?.userErrors);
    errors.push(...(sent?.scores ?? []).flatMap(({ mapePercent }) => mapePercent ?? []));
  }
  return errors.length === 0 ? null : errors.reduce((sum, each) => sum + each, 0) / errors.length;
}

/** How a run differs from what an entry predicted. */
export interface Compared {
  readonly repeatCount: number;
  readonly missingCount: number;
  /** Null where there is no repeat that both have. */
  readonly largestDifferencePercent: number | null;
  readonly isIdentical: boolean;
}

/**
 * Compares the predictions of a cell with those of an entry; nothing is stored.
 * @throws RegistryError for the first thing that the registry finds wrong.
 */
export async function comparePredictions(
  transport: Transport,
  { name, revision }: Pick<EntryInput, "name" | "revision">,
  cell: SentCell,
): Promise<Compared> {
  let repeatCount = 0;
  let entryCount = 0;
  let largest: number | null = null;
  let isIdentical = true;
  for (const repeats of batches(cell.repeats)) {
    const predictions = { ...cell, repeats: mutable(repeats) };
    const variables = { name, revision, predictions };
    const { entryCompare: payload } = await transport.request(CompareEntryDocument, variables);
    assertTaken(cell, payload?.userErrors);
    const compared = payload?.comparison;
    if (!compared) throw new RegistryError("INTERNAL", "the registry compared nothing");
    repeatCount += compared.repeatCount;
    entryCount = compared.repeatCount + compared.missingCount;
    isIdentical &&= compared.isIdentical;
    const difference = compared.largestDifferencePercent;
    if (difference !== null) largest = Math.max(largest ?? 0, difference);
  }
  const missingCount = entryCount - repeatCount;
  return { repeatCount, missingCount, largestDifferencePercent: largest, isIdentical };
}

function assertTaken(
  { task, budget }: SentCell,
  userErrors: readonly { readonly message: string }[] | undefined,
): void {
  const [error] = userErrors ?? [];
  if (error === undefined) return;
  throw new RegistryError("BAD_USER_INPUT", `${task}, budget ${budget}: ${error.message}`);
}

function* batches(repeats: readonly SentRepeat[]): Generator<readonly SentRepeat[]> {
  let batch: SentRepeat[] = [];
  let count = 0;
  for (const one of repeats) {
    const numbers = one.rows.length * (one.lower === undefined ? 2 : 4);
    if (batch.length > 0 && count + numbers > NUMBERS_AT_ONCE) {
      yield batch;
      batch = [];
      count = 0;
    }
    batch.push(one);
    count += numbers;
  }
  if (batch.length > 0) yield batch;
}

function mutable(repeats: readonly SentRepeat[]) {
  return repeats.map(({ measured, rows, predicted, lower, upper, ...one }) => ({
    ...one,
    rows: [...rows],
    predicted: [...predicted],
    ...(measured === undefined ? {} : { measured: [...measured] }),
    ...(lower === undefined ? {} : { lower: [...lower] }),
    ...(upper === undefined ? {} : { upper: [...upper] }),
  }));
}
