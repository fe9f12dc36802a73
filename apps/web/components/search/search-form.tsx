/** One search over everything: a form that needs no script. `text` is what was looked for last. */
export function SearchForm(props: { readonly text?: string; readonly isLarge?: boolean }) {
  const isLarge = props.isLarge === true;
  return (
    <search
      className={isLarge ? "search search-large" : "search"}
      aria-label={isLarge ? "Search again" : "Site"}
    >
      <form action="/search">
        <label>
          <span className="visually-hidden">Search the registry</span>
          <input
            type="search"
            name="q"
            maxLength={200}
            placeholder="System, option, board, data set"
            defaultValue={props.text ?? ""}
          />
        </label>
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
