/** A slug as the name of a file on any system: what may not stand in one is a dash. */
export function fileName(slug: string): string {
  return slug.replaceAll(/[^\w.-]+/g, "-");
}
