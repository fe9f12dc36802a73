import { createElement, type ReactNode } from "react";

/**
 * A MathML element, for formulas that browsers set and screen readers speak without a script. React
 * knows no types of these elements, so they are made by name.
 */
function m(name: string, ...children: readonly ReactNode[]): ReactNode {
  return createElement(name, null, ...children);
}

const i = (text: string) => m("mi", text);
const o = (text: string) => m("mo", text);
const n = (text: string) => m("mn", text);
const row = (...children: readonly ReactNode[]) => m("mrow", ...children);
const y = m("msub", i("y"), i("i"));
const predicted = m("msub", m("mover", i("y"), o("^")), i("i"));
const size = (...children: readonly ReactNode[]) => row(o("|"), ...children, o("|"));
const relative = m("mfrac", size(y, o("−"), predicted), y);
const mean = (count: string, of: ReactNode) =>
  row(m("mfrac", n("1"), i(count)), m("munder", o("∑"), i("i")), of);
const square = (of: ReactNode) => m("msup", row(o("("), of, o(")")), n("2"));

/** The formulas of the figures on the leaderboard, by the anchor of their paragraph. */
export const formulas = {
  mape: row(i("MAPE"), o("="), m("mfrac", n("100"), i("n")), m("munder", o("∑"), i("i")), relative),
  medianApe: row(i("median APE"), o("="), n("100"), o("·"), i("median"), o("("), relative, o(")")),
  logRatio: row(
    i("mean log ratio"),
    o("="),
    mean("n", size(i("ln"), o("("), m("mfrac", predicted, y), o(")"))),
  ),
  nmse: row(
    i("NMSE"),
    o("="),
    m(
      "mfrac",
      row(m("munder", o("∑"), i("i")), square(row(y, o("−"), predicted))),
      row(m("munder", o("∑"), i("i")), square(row(y, o("−"), m("mover", i("y"), o("¯"))))),
    ),
  ),
  regret: row(
    i("regret"),
    o("="),
    m(
      "mfrac",
      row(i("y"), o("("), i("arg min"), m("mover", i("y"), o("^")), o(")")),
      row(i("min"), i("y")),
    ),
    o("−"),
    n("1"),
  ),
} as const satisfies Readonly<Record<string, ReactNode>>;
