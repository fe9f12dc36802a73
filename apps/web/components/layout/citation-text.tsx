import { ExternalLink } from "./external-link.tsx";

/** What a citation needs to name. */
export interface CitedWork {
  readonly authors: string;
  readonly title: string;
  readonly venue: string;
  readonly year: number;
  readonly doi: string | null;
  readonly url: string | null;
}

/** A citation as running text, linked to its DOI or address where it has one. */
export function CitationText(props: { readonly work: CitedWork }) {
  const { authors, title, venue, year, doi, url } = props.work;
  const address = doi === null ? url : `https://doi.org/${doi}`;
  return (
    <span>
      {authors}.{" "}
      <ExternalLink address={address ?? ""}>
        <cite>{title}</cite>
      </ExternalLink>
      . {venueAndYear(venue, year)}.
    </span>
  );
}

function venueAndYear(venue: string, year: number): string {
  if (venue === "") return String(year);
  return venue.includes(String(year)) ? venue : `${venue}, ${year}`;
}
