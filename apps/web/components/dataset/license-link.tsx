import { ExternalLink } from "../layout/external-link.tsx";

/** A licence by its identifier, linked to its text; NOASSERTION says that none is stated. */
export function LicenseLink({ license }: { readonly license: string }) {
  if (license === "NOASSERTION") return <>NOASSERTION (the source states none)</>;
  if (!/^[A-Za-z0-9.+-]+$/.test(license)) return <>{license}</>;
  return (
    <ExternalLink address={`https://spdx.org/licenses/${license}.html`}>{license}</ExternalLink>
  );
}
