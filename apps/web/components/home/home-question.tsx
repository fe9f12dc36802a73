import type { ReactNode } from "react";
import { PageLink } from "../link/page-link.tsx";

/** A question that a reader may have, what the registry answers, and where there is more. */
export function HomeQuestion(props: {
  readonly question: string;
  readonly more: readonly [address: string, name: string];
  readonly children: ReactNode;
}) {
  const [address, name] = props.more;
  return (
    <section className="question">
      <h2>{props.question}</h2>
      {props.children}
      <p>
        <PageLink href={address}>{name}</PageLink>
      </p>
    </section>
  );
}
