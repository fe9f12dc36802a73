/**
 * Kinds of jobs that are their asker's alone: what they give tells what they were given, such as measurements that nobody
 * published.
 */
export const OWN_JOB_KINDS: readonly string[] = ["advise"];
