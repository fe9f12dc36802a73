import type { RequestLimits } from "../access/request-limits.ts";
import { WINDOW_SECONDS } from "./budget-ledger.ts";

/** RateLimit and RateLimit-Policy, as draft-ietf-httpapi-ratelimit-headers-10 has them. */
export function rateLimitHeaders(limits: RequestLimits): Readonly<Record<string, string>> {
  const { callerClass, budget } = limits;
  if (budget === undefined) return {};
  const seconds = Math.max(0, Math.ceil((budget.resetAt.getTime() - Date.now()) / 1000));
  return {
    "ratelimit-policy": `"${callerClass}";q=${budget.limit};qu="points";w=${WINDOW_SECONDS}`,
    ratelimit: `"${callerClass}";r=${budget.remaining};t=${seconds}`,
  };
}
