/** Words whose letters have a fixed case. */
const FIXED: Readonly<Record<string, string>> = {
  cpu: "CPU",
  ghz: "GHz",
  gib: "GiB",
  gpu: "GPU",
  khz: "kHz",
  mhz: "MHz",
  mib: "MiB",
  os: "OS",
  ram: "RAM",
};

/** A name in code as words, first letter large: "cpu_model", "cpuModel" → "CPU model". */
export function formatName(name: string): string {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[\s_-]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase())
    .map((word) => FIXED[word] ?? word);
  const text = words.join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
