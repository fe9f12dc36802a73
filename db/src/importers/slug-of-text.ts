/** The text as a name in addresses: lower-case letters, digits, points and dashes; "" where it has none. */
export function slugOfText(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9.]+/g, "-")
    .replaceAll(/^[.-]+|[.-]+$/g, "");
}
