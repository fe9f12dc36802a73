/** A name written with underscores or hyphens as words, first letter large: "cpu_model" → "Cpu model". */
export function formatName(name: string): string {
  const words = name.replaceAll(/[_-]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
