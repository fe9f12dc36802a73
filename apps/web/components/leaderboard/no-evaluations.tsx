import { EmptyState } from "../layout/empty-state.tsx";

/** Says that nothing was evaluated yet, and the command that changes it. */
export function NoEvaluations(props: { readonly suite?: string; readonly subject?: string }) {
  const subject = props.subject === undefined ? "" : ` --system ${props.subject}`;
  const where = props.subject === undefined ? "" : ` on ${props.subject}`;
  return (
    <EmptyState
      what={`Nothing was evaluated${where} yet.`}
      command={`npx perfatlas evaluate --suite ${props.suite ?? "sempl-fse24"}${subject} --repeats 10`}
    >
      This command runs strategies against stored measurements, repeats them, and keeps every
      repeat; the table appears here while it works.
    </EmptyState>
  );
}
