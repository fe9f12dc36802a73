import type { AdviceGoal, AdviceInput } from "../../generated/graphql.ts";
import type { MeasuredRows } from "./measured-rows.ts";

const GOALS: readonly AdviceGoal[] = ["BEST", "MAP", "PARETO"];

/** What the form asks, as the API takes it; `text` gives a field's text. What is left open is left out. */
export function adviceInput(
  text: (name: string) => string,
  measured: MeasuredRows["rows"],
): AdviceInput {
  const goal = GOALS.find((one) => one === text("goal")) ?? "BEST";
  const environment = text("environment");
  const second = text("second");
  const atMost = text("atMost");
  const metrics = [text("metric"), ...(goal === "PARETO" && second !== "" ? [second] : [])].filter(
    (name) => name !== "",
  );
  return {
    goal,
    budget: whole(text("budget"), 20),
    count: whole(text("count"), 10),
    ...(environment === "" ? { system: text("system") } : { environment }),
    ...(metrics.length > 0 && { metrics }),
    ...(text("bound") !== "" &&
      atMost !== "" && { bounds: [{ metric: text("bound"), atMost: Number(atMost) }] }),
    ...(measured.length > 0 && { measured: [...measured] }),
  };
}

/** A whole number; what is none is the usual one, and the API says what is legal. */
function whole(text: string, usual: number): number {
  const number = Number(text);
  return text !== "" && Number.isSafeInteger(number) ? number : usual;
}
