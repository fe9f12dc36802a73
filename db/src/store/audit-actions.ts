/** What the audit log tells of, as noun and verb. */
export const AUDIT_ACTIONS = [
  "contribution.accept",
  "contribution.create",
  "contribution.publish",
  "contribution.reject",
  "contribution.retract",
  "contribution.submit",
  "contribution.withdraw",
  "entry.create",
  "entry.remove",
  "entry.reproduce",
  "entry.rescore",
  "entry.submit",
  "entry.verify",
  "job.cancel",
  "job.queue",
  "part.remove",
  "part.store",
  "runs.upload",
  "token.create",
  "token.revoke",
  "token.rotate",
  "version.publish",
  "version.retract",
] as const;

/** One of them. */
export type AuditAction = (typeof AUDIT_ACTIONS)[number];
