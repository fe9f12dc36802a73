import type { MetricSeries } from "./metric-series.ts";

/** Which axis of environments texts tell apart, by how they look. */
export function axisOfTexts(texts: readonly string[]): MetricSeries["axis"] {
  if (
    texts.every(
      (text) => /^v?\d+([._]\d+)+$/.test(text) || /^(gcc|clang|icc|llvm|msvc|rustc)\b/i.test(text),
    )
  )
    return "version";
  const machines =
    /(feature|host|node|machine|server|amazon|aws|azure|gcp|ec2|nano|micro|xavier|orin|tx1|tx2|gpu|cpu|rtx|a100|h100|laptop|intel|amd|arm|^(a|b|h|k|l|mi|p|t|v|w)\d{2,4}x?$)/i;
  return 2 * texts.filter((text) => machines.test(text)).length >= texts.length
    ? "hardware"
    : "workload";
}
