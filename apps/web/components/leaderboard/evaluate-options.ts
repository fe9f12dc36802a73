/** The options of `perfatlas evaluate` that evaluate a subject of a suite; of a suite made from a data set, that one. */
export function evaluateOptions(of: {
  readonly suite: string;
  readonly subject?: string | undefined;
  /** Slug of the data set that the suite is made from. */
  readonly dataset?: string | undefined;
}): string {
  const { suite, subject, dataset } = of;
  if (dataset === undefined) {
    return `--suite ${suite}${subject === undefined ? "" : ` --system ${subject}`}`;
  }
  // Subjects of such a suite are called "seconds" or "seconds from pi4:prose:1.0".
  const [metric = "", source] = (subject ?? "").split(" from ");
  return [
    `--dataset ${dataset}`,
    ...(metric === "" ? [] : [`--metric ${metric}`]),
    ...(source === undefined ? [] : [`--source ${source}`]),
  ].join(" ");
}
