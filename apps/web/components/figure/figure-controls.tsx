import { figureAddress } from "./figure-address.ts";
import type { FigureContent, FigureSearch } from "./figure-content.ts";

/** Bounds that a reader may set, as a form whose answer is another address: it works without scripts. */
export function FigureControls(props: {
  readonly name: string;
  readonly search: FigureSearch;
  readonly controls: NonNullable<FigureContent["controls"]>;
}) {
  const { name, search, controls } = props;
  const own = new Set(controls.map((control) => control.name));
  const kept = Object.entries(search).filter(([key]) => !own.has(key));
  return (
    <form className="figure-controls" action={figureAddress(name, {})} method="get">
      {kept.map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      {controls.map((control) => (
        <label key={control.name}>
          {control.label}
          <input
            type="text"
            inputMode="decimal"
            name={control.name}
            defaultValue={control.value}
            autoComplete="off"
          />
        </label>
      ))}
      <button type="submit">Apply</button>
    </form>
  );
}
