import type { ReactNode } from "react";
import { PageLink } from "../link/page-link.tsx";

/** Title of a page, with the trail of pages above it and a paragraph that says what it shows. */
export function PageHeading(props: {
  readonly title: ReactNode;
  readonly trail?: readonly (readonly [address: string, name: string])[];
  readonly children?: ReactNode;
}) {
  return (
    <div>
      {props.trail !== undefined && (
        <nav className="trail" aria-label="Breadcrumb">
          {props.trail.map(([address, name], i) => (
            <span key={address}>
              {i > 0 && " › "}
              <PageLink href={address}>{name}</PageLink>
            </span>
          ))}
        </nav>
      )}
      <h1>{props.title}</h1>
      {props.children !== undefined && <p className="lede">{props.children}</p>}
    </div>
  );
}
