/** Words whose letters have a fixed case. */
const FIXED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cpu: "CPU",
    cpus: "CPUs",
    emc: "EMC",
    ghz: "GHz",
    gib: "GiB",
    gpu: "GPU",
    id: "ID",
    khz: "kHz",
    llc: "LLC",
    mhz: "MHz",
    mib: "MiB",
    os: "OS",
    psnr: "PSNR",
    ram: "RAM",
    sha256: "SHA-256",
    ssd: "SSD",
    ssim: "SSIM",
  }),
);

/** Names that say little to whoever does not know the tool that they come from. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "allowed cpus": "Cores that the program may use",
    "max rss": "Peak memory (RSS)",
    rss: "Memory (RSS)",
    smt: "Threads per core (SMT)",
    thp: "Huge pages",
  }),
);

/** A name in code as words, first letter large: "cpu_model", "cpuModel" → "CPU model". */
export function formatName(name: string): string {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[\s_-]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
  const plain = PLAIN.get(words.join(" "));
  if (plain !== undefined) return plain;
  const text = words.map((word) => FIXED.get(word) ?? word).join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
