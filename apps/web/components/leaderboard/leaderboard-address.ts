/** What a reader chose on the leaderboard; all of it stands in the address. */
export interface LeaderboardChoice {
  readonly suite: string;
  readonly subject: string;
  readonly budget?: number | undefined;
  readonly show?: "all" | "computed" | "published" | undefined;
}

/** The address of the leaderboard with these choices; defaults are left out. */
export function leaderboardAddress(choice: LeaderboardChoice): string {
  const search = new URLSearchParams({ suite: choice.suite, subject: choice.subject });
  if (choice.budget !== undefined) search.set("budget", String(choice.budget));
  if (choice.show !== undefined && choice.show !== "all") search.set("show", choice.show);
  return `/leaderboard?${search}`;
}
