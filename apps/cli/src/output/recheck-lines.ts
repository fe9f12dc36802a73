/** What came out of computing repeats once more. */
export interface Recheck {
  readonly total: number;
  readonly checked: number;
  readonly equal: number;
  readonly seed: string;
  readonly leftOut: readonly { readonly subject: string; readonly why: string }[];
  readonly differing: readonly {
    readonly suite: string;
    readonly subject: string;
    readonly strategy: string;
    readonly learner: string;
    readonly budget: number;
    readonly repeat: number;
    readonly differences: Readonly<Record<string, readonly [unknown, unknown]>>;
  }[];
}

/** It as lines: a sentence, and one line per figure that differs. */
export function recheckLines({
  total,
  checked,
  equal,
  seed,
  leftOut,
  differing,
}: Recheck): readonly string[] {
  if (total === 0) return ["nothing was evaluated"];
  return [
    `${checked} of ${total} repeats computed once more: ${equal} equal to the last bit, ` +
      `${differing.length} differ (seed ${seed})`,
    ...differing.flatMap(({ suite, subject, strategy, learner, budget, repeat, differences }) =>
      Object.entries(differences).map(([figure, [stored, computed]]) => {
        const method = learner === "" ? strategy : `${strategy} with ${learner}`;
        const where = `${suite} ${subject}, ${method}, budget ${budget}, repeat ${repeat}`;
        return `${where}: ${figure} is stored as ${stored} and came out as ${computed}`;
      }),
    ),
    ...leftOut.map(({ subject, why }) => `left out ${subject}: ${why}`),
  ];
}
