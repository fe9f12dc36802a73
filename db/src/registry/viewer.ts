/**
 * Who reads. What is published everybody sees; a contributor also what its token has offered and asked for, a
 * curator what anybody has offered, an administrator tokens and the audit log, too. program: what no reader asked for, such as a job.
 */
export type Viewer =
  | { readonly kind: "public" }
  | { readonly kind: "contributor"; readonly tokenId: number }
  | { readonly kind: "curator"; readonly tokenId: number }
  | { readonly kind: "administrator" }
  | { readonly kind: "program" };
