/**
 * Whether a tool that tests need is there: `describe.skipIf(!isAtHand("Chromium", path !== undefined))`.
 * A machine of one's own may lack it; in CI it must be there, so that no check is left out unseen.
 * @throws Error in CI when it is not there.
 */
export function isAtHand(tool: string, isThere: boolean, isCi = "CI" in process.env): boolean {
  if (!isThere && isCi) throw new Error(`CI runs every test, and some need ${tool}: install it`);
  return isThere;
}
