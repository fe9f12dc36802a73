import { PageLink } from "../link/page-link.tsx";

/** Link to the next page of a list by keyset cursor; nothing when the list ends here. */
export function Pager(props: {
  readonly address: string;
  readonly what: string;
  readonly after?: string | undefined;
  readonly next?: string | null | undefined;
}) {
  if (props.after === undefined && props.next == null) return null;
  const sign = props.address.includes("?") ? "&" : "?";
  return (
    <nav className="pager" aria-label={`Pages of ${props.what}`}>
      {props.after !== undefined && <PageLink href={props.address}>First {props.what}</PageLink>}
      {props.next != null && (
        <PageLink href={`${props.address}${sign}after=${encodeURIComponent(props.next)}`}>
          More {props.what} →
        </PageLink>
      )}
    </nav>
  );
}
