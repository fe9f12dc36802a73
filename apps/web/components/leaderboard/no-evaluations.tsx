import { EmptyState } from "../layout/empty-state.tsx";

/** What an empty leaderboard is of. */
interface Emptiness {
  readonly suite?: string;
  readonly subject?: string;
  /** Slug of the data set that the suite is made from. */
  readonly dataset?: string | undefined;
}

/** Says that nothing was evaluated yet, and the command that changes it. */
export function NoEvaluations(props: Emptiness) {
  const where = props.subject === undefined ? "" : ` on ${props.subject}`;
  const what =
    props.dataset === undefined
      ? `Nothing was evaluated${where} yet.`
      : `Nothing was evaluated${where} since the data last grew.`;
  return (
    <EmptyState what={what} command={`npx perfatlas evaluate ${choice(props)} --repeats 10`}>
      This command runs strategies against stored measurements, repeats them, and keeps every
      repeat; the table appears here while it works.
    </EmptyState>
  );
}

function choice({ suite = "sempl-fse24", subject, dataset }: Emptiness): string {
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
