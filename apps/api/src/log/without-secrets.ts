/**
 * A text as it may stand in a log: tokens, keys after `Bearer`, passwords in addresses and `secrets`
 * are taken out.
 */
export function withoutSecrets(text: string, secrets: readonly string[] = []): string {
  let shown = text
    .replaceAll(/perfatlas_[\w-]{8,}/g, "perfatlas_***")
    .replaceAll(/\bBearer\s+[^\s"']+/gi, "Bearer ***")
    .replaceAll(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@"']*:[^\s/@"']*@/gi, "$1***@");
  for (const secret of secrets) if (secret !== "") shown = shown.replaceAll(secret, "***");
  return shown;
}
