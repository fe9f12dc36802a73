/** A field for a text, with its name above it. */
export function TextField(props: {
  readonly name: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly placeholder?: string;
  readonly type?: "search" | "text" | "number";
  readonly isShort?: boolean;
}) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <input
        type={props.type ?? "search"}
        size={props.isShort === true ? 8 : 20}
        name={props.name}
        maxLength={200}
        defaultValue={props.value ?? ""}
        {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
        {...(props.type === "number" && { min: 1, step: 1 })}
      />
    </label>
  );
}
