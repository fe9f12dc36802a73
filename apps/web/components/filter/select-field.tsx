/** A field for one of several choices, with its name above it. */
export function SelectField(props: {
  readonly name: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly choices: readonly (readonly [value: string, name: string])[];
}) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <select name={props.name} defaultValue={props.value ?? props.choices[0]?.[0]}>
        {props.choices.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
