const fields = "name scope createdAt expiresAt revokedAt lastUsedAt isActive";

/** Every token, newest first. */
export const listTokens = `query ListTokens { tokens { ${fields} } }`;

/** Makes a token. */
export const createToken = `mutation CreateToken(
  $name: String!, $scope: [TokenScope!]!, $expiresAt: DateTime
) {
  tokenCreate(name: $name, scope: $scope, expiresAt: $expiresAt) {
    token { ${fields} }
    secret
    userErrors { message code }
  }
}`;

/** Ends a token. */
export const revokeToken = `mutation RevokeToken($name: String!) {
  tokenRevoke(name: $name) {
    token { ${fields} }
    userErrors { message code }
  }
}`;

/** A token as the registry shows it. */
export interface TokenFields {
  readonly name: string;
  readonly scope: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
  readonly isActive: boolean;
}

/** What the mutations answer. */
export interface TokenAnswer {
  readonly token: TokenFields | null;
  readonly secret?: string | null;
  readonly userErrors: readonly { readonly message: string; readonly code: string }[];
}
