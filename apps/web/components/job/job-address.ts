/** The page of a job: of advice the page on which it will stand, of others what they do and did. */
export function jobAddress({ id, kind }: { readonly id: string; readonly kind: string }): string {
  return `/${kind === "advise" ? "advise" : "jobs"}/${encodeURIComponent(id)}`;
}
