import { EmptyState } from "../layout/empty-state.tsx";
import { evaluateOptions } from "./evaluate-options.ts";

/** What an empty leaderboard is of. */
interface Emptiness {
  readonly suite?: string;
  readonly subject?: string;
  /** Slug of the data set that the suite is made from. */
  readonly dataset?: string | undefined;
}

/** Says that nothing was evaluated yet, and the command that changes it. */
export function NoEvaluations(props: Emptiness) {
  const { suite = "sempl-fse24", subject, dataset } = props;
  const where = props.subject === undefined ? "" : ` on ${props.subject}`;
  const what =
    props.dataset === undefined
      ? `Nothing was evaluated${where} yet.`
      : `Nothing was evaluated${where} since the data last grew.`;
  return (
    <EmptyState
      what={what}
      command={`npx perfatlas evaluate ${evaluateOptions({ suite, subject, dataset })} --repeats 10`}
    >
      This command runs strategies against stored measurements, repeats them, and keeps every
      repeat; the table appears here while it works.
    </EmptyState>
  );
}
