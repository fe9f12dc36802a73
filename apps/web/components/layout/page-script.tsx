import { headers } from "next/headers";

/** The script of all pages, with the number that lets it run. */
export async function PageScript() {
  const policy = (await headers()).get("content-security-policy") ?? "";
  const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? [];
  return <script src="/page.js" nonce={nonce} async />;
}
