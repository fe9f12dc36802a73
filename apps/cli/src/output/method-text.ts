/** A strategy or learner with the settings that are not at their default: "mlp (hidden 8)". */
export function methodText(name: string, changed: Readonly<Record<string, unknown>>): string {
  const settings = Object.entries(changed).map(([setting, value]) => `${setting} ${value}`);
  return settings.length === 0 ? name : `${name} (${settings.join(", ")})`;
}
