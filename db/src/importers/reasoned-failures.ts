import { type Failure, InputError, type Place } from "@perfatlas/modeling/space";

/** A column that was named for the reasons of failures and holds something else: too many texts. */
export class TooManyReasonsError extends InputError {
  readonly code = "TOO_MANY_REASONS";
}

/** Different reasons of one data set, and characters of one, at most. */
const MAX_REASONS = 200;
const MAX_LENGTH = 300;

/** Failures whose reasons stand in the file: each gets an index behind those that are described. */
export class ReasonedFailures {
  private readonly described: readonly Failure[];
  private readonly indexOf = new Map<string, number>();
  private fresh: Failure[] = [];

  constructor(described: readonly Failure[]) {
    this.described = described;
  }

  /** Index of the described failure with this reason; the described one for no reason. @throws TooManyReasonsError. */
  index(described: number, text: string, place: () => Place): number {
    const reason = text.trim().slice(0, MAX_LENGTH);
    const failure = this.described[described];
    if (failure === undefined || reason === "" || reason === failure.reason) return described;
    const key = `${described} ${reason}`;
    const known = this.indexOf.get(key);
    if (known !== undefined) return known;
    if (this.indexOf.size >= MAX_REASONS)
      throw new TooManyReasonsError(
        `failures have more than ${MAX_REASONS} different reasons; leave reasonColumn out`,
        place(),
      );
    const index = this.described.length + this.indexOf.size;
    this.indexOf.set(key, index);
    this.fresh.push({ ...failure, reason });
    return index;
  }

  /** Those that no block has yet. */
  take(): readonly Failure[] {
    const taken = this.fresh;
    this.fresh = [];
    return taken;
  }
}
