/** The day on which a page is made, as ISO text: a citation says when something was read. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
