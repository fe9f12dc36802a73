/** A name in code as words, first letter large: "cpu_model", "cpuModel" → "Cpu model". */
export function formatName(name: string): string {
  const words = name
    .replaceAll(
      /([a-z0-9])([A-Z])/g,
      (_, end: string, start: string) => `${end} ${start.toLowerCase()}`,
    )
    .replaceAll(/[_-]+/g, " ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
