import { formatName } from "../../format/format-name.ts";
import type { FactTexts } from "./fact-texts.ts";

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
