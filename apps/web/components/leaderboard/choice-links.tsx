import { PageLink } from "../link/page-link.tsx";

/** One thing that can be chosen by a link, and whether it is. */
export interface Choice {
  readonly name: string;
  readonly address: string;
  readonly isChosen: boolean;
}

/** A row of links that choose what a page shows; the state is in the address, so it can be shared. */
export function ChoiceLinks(props: { readonly name: string; readonly choices: readonly Choice[] }) {
  if (props.choices.length === 0) return null;
  return (
    <nav className="choice" aria-label={props.name}>
      <span className="choice-name">{props.name}</span>
      {props.choices.map(({ name, address, isChosen }) => (
        <PageLink key={name} href={address} {...(isChosen && { "aria-current": true })}>
          {name}
        </PageLink>
      ))}
    </nav>
  );
}
