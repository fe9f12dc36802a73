import {
  BudgetExhaustedError,
  QuestionLedger,
  RefusedQuestionError,
} from "@perfatlas/modeling/evaluation";
import { describe, expect, test } from "vitest";

describe("a ledger of questions", () => {
  test("gives a budget away to the last, and keeps the order", () => {
    const ledger = new QuestionLedger("mine", 3, 5);
    expect(ledger.asked).toEqual(new Int32Array());
    expect(ledger.ask([4, 0])).toEqual([4, 0]);
    expect(ledger.ask([])).toEqual([]);
    expect(ledger.ask([2])).toEqual([2]);
    expect(ledger.asked).toEqual(Int32Array.of(4, 0, 2));
  });

  test("takes all of what is asked together, or nothing of it", () => {
    const ledger = new QuestionLedger("mine", 2, 5);
    const beyond = () => ledger.ask([0, 1, 2]);
    expect(beyond).toThrow(BudgetExhaustedError);
    expect(beyond).toThrow("mine asked for 3 measurements; its budget is 2");
    expect(() => ledger.ask([3, 3])).toThrow("mine asked for candidate 3 twice");
    expect(ledger.asked).toEqual(new Int32Array());
    expect(ledger.ask([3, 1])).toEqual([3, 1]);
    expect(() => ledger.ask([0])).toThrow("mine asked for 3 measurements; its budget is 2");
  });

  test.each([[-1], [5], [undefined]])("refuses %s, which is no candidate of five", (candidate) => {
    const ledger = new QuestionLedger("mine", 3, 5);
    const ask = () => ledger.ask([1, candidate]);
    expect(ask).toThrow(RefusedQuestionError);
    expect(ask).toThrow("mine asked for a configuration that is no candidate");
    expect(ledger.asked).toEqual(new Int32Array());
  });

  test("answers no candidate again, in the same question or a later one", () => {
    const ledger = new QuestionLedger("mine", 5, 5);
    ledger.ask([1]);
    expect(() => ledger.ask([0, 1])).toThrow(RefusedQuestionError);
    expect(() => ledger.ask([0, 1])).toThrow("mine asked for candidate 1 twice");
    expect(ledger.ask([0])).toEqual([0]);
  });
});
