import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { readText } from "../sysroot/typed-read.ts";

const JETPACK: Readonly<Record<string, string>> = {
  "24.2": "2.3",
  "28.2": "3.2",
  "28.2.1": "3.3",
  "28.4": "3.3.3",
  "31.1": "4.1.1",
  "32.1": "4.2",
  "32.7.1": "4.6.1",
  "32.7.6": "4.6.6",
  "35.1": "5.0.2",
  "35.2.1": "5.1",
  "35.3.1": "5.1.1",
  "35.4.1": "5.1.2",
  "35.5": "5.1.3",
  "35.6": "5.1.4",
  "35.6.4": "5.1.6",
  "36.3": "6.0",
  "36.4": "6.1",
  "36.4.3": "6.2",
  "36.4.7": "6.2.1",
  "36.5": "6.2.2",
  "38.2": "7.0",
  "38.4": "7.1",
  "39.2": "7.2",
  "39.2.1": "7.2.1",
};

/**
 * Release of NVIDIA's Linux for Tegra ("32.7.1"), from its release file or else from the package
 * list; undefined elsewhere. The release file's BOARD field is wrong on every board and not read.
 */
export function l4tRelease(sys: Sysroot): string | undefined {
  const text = readText(sys, "/etc/nv_tegra_release") ?? "";
  const match = /# R(\d+) \(release\), REVISION: ([\d.]+)/.exec(text);
  if (match !== null) return `${match[1]}.${match[2]}`.replace(/(\.\d+)\.0$/, "$1");
  const packages = readText(sys, "/var/lib/dpkg/status") ?? "";
  return /Package: nvidia-l4t-core\n(?:.+\n)*?Version: (\d+\.\d+(?:\.\d+)?)/.exec(packages)?.[1];
}

/** JetPack of a release; undefined when the table does not know it. */
export function jetpackOf(release: string): string | undefined {
  return JETPACK[release];
}
