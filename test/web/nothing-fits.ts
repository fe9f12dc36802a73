/** Addresses of which nothing fits, or a choice is open, and what their pages say of `dataset` and one of its environments. */
export function nothingFits(
  dataset: string,
  environment: string,
): readonly (readonly [address: string, said: RegExp])[] {
  return [
    ["/search?q=nowhere", /Nothing is called/],
    ["/systems?q=nowhere", /No system is like this/],
    [`/search?q=${"x".repeat(2000)}`, /cannot be looked for/],
    [`/systems/${dataset}?q=nowhere`, /No environment is called/],
    [
      `/leaderboard?suite=starter&subject=${dataset}&budget=7`,
      /Nothing was evaluated at a budget of 7/,
    ],
    [`/systems/${dataset}?after=nowhere`, /Default against best/],
    ["/jobs?after=nowhere", /Imports, evaluations, figures/],
    ["/datasets?license=NONE", /No data set is like this/],
    ["/compare?environment=nowhere", /Not stored here, and left out: nowhere/],
    ["/pairs", /Two environments are to be chosen/],
    ["/diagnose", /An environment is to be chosen/],
    [
      `/diagnose?environment=${environment}&metric=nope`,
      /“nope” was not measured here; .+ is shown/,
    ],
    [`/environments/${environment}/rows?metric=nope`, /“nope” was not measured here.\s*Rows of /],
  ];
}
