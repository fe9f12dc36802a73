/** Inputs of the compressors' campaigns, by their names in the experiments; the first is the source. */
export const compressionWorkloads: Readonly<Record<string, string>> = {
  "prose-128-kib": "128 KiB of generated prose",
  "log-128-kib": "128 KiB of log lines",
  "records-128-kib": "128 KiB of binary records",
  "noise-128-kib": "128 KiB of which three quarters are random bytes",
};
