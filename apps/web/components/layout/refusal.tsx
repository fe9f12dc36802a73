import { PageLink } from "../link/page-link.tsx";

/** Says why the API did not take what a reader chose, and leads back to the page without it. */
export function Refusal(props: { readonly reason: string; readonly address: string }) {
  return (
    <div className="empty" role="alert">
      <p>
        <strong>This cannot be shown: {props.reason}.</strong>
      </p>
      <p>
        <PageLink href={props.address}>The same page without these choices</PageLink>
      </p>
    </div>
  );
}
