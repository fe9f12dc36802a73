import type { Relatedness } from "./relatedness-table.tsx";

/** Which influences change their place most from the one environment to the other; nothing where none does. */
export function RankMoves(props: { readonly moves: Relatedness["stability"]["moves"] }) {
  const moves = props.moves.filter(({ from, to }) => from !== to).slice(0, 8);
  if (moves.length === 0) return null;
  return (
    <>
      <h3>Influences that change their place</h3>
      <ul>
        {moves.map(({ term, from, to }) => (
          <li key={term}>
            <code>{term}</code>: place {from} there, {to} here
          </li>
        ))}
      </ul>
    </>
  );
}
