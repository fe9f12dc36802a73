import { createElement, type ReactNode } from "react";

/**
 * A MathML element, for formulas that browsers set and screen readers speak without a script. React
 * knows no types of these elements, so they are made by name.
 */
export function mathml(name: string, ...children: readonly ReactNode[]): ReactNode {
  return createElement(name, null, ...children);
}
