import type { FactTexts } from "../../format/fact-texts.ts";
import { formatName } from "../../format/format-name.ts";

/** Named facts as a definition list; nothing when there are none. */
export function FactsList(props: { readonly facts: FactTexts }) {
  if (props.facts.length === 0) return null;
  return (
    <dl className="facts">
      {props.facts.map(([name, text]) => (
        <div key={name}>
          <dt>{formatName(name)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
