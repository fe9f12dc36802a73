/** The rules that a legal configuration keeps, each with its reason. */
export function ConstraintsList(props: {
  readonly constraints: readonly { readonly rule: string; readonly why: string }[];
}) {
  if (props.constraints.length === 0)
    return <p className="soft">None is known: every combination of levels is legal.</p>;
  return (
    <ul>
      {props.constraints.map(({ rule, why }) => (
        <li key={rule}>
          <code>{rule}</code>
          {why !== "" && <span className="soft"> {why}</span>}
        </li>
      ))}
    </ul>
  );
}
