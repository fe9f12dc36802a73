import { InputError } from "@perfatlas/modeling/space";
import { expect, test } from "vitest";
import { datasetsCommand } from "../../apps/cli/src/commands/datasets.ts";
import { exitCode } from "../../apps/cli/src/exit-code.ts";
import { InterruptedError, JobError } from "../../apps/cli/src/requests/job-errors.ts";
import { dataOf, RegistryError } from "../../apps/cli/src/transport/registry-error.ts";

class BadLevel extends InputError {
  readonly code = "BAD_LEVEL";
}

// The command line's own errors, as it throws them.
function thrownBy(argument: string): unknown {
  const command = datasetsCommand().exitOverride();
  command.configureOutput({ writeOut: () => {}, writeErr: () => {} });
  try {
    command.parse([argument], { from: "user" });
  } catch (error) {
    return error;
  }
  throw new Error(`${argument} was taken`);
}

const job: ConstructorParameters<typeof JobError>[0] = {
  state: "FAILED",
  result: { code: "WRONG_DIGEST" },
  error: "the file differs",
};

test.each([
  ["help", thrownBy("--help"), 0],
  ["wrong usage", thrownBy("--jsn"), 2],
  ["bad input", new BadLevel("no such level"), 2],
  ["bad input refused by the registry", new RegistryError("BAD_USER_INPUT", ""), 2],
  ["a name that the registry does not know", new RegistryError("NOT_FOUND", ""), 2],
  ["a missing key", new RegistryError("UNAUTHENTICATED", ""), 1],
  ["a job that failed for its input", new JobError(job), 2],
  ["a job that broke", new JobError({ ...job, result: { code: "INTERNAL_SERVER_ERROR" } }), 1],
  ["a job whose time was up", new JobError({ ...job, result: { code: "DEADLINE" } }), 1],
  ["a job that was left to itself", new InterruptedError("abcdef01-2", "it goes on"), 130],
  ["a fault of the program", new TypeError("x is undefined"), 1],
])("%s ends the process with its code", (_what, error, code) => {
  expect(exitCode(error)).toBe(code);
});

test("an answer with errors is the first of them", () => {
  const errors = [{ message: "no", extensions: { code: "NOT_FOUND" } }, { message: "later" }];
  expect(() => dataOf({ data: null, errors })).toThrow(new RegistryError("NOT_FOUND", "no"));
  const other = {
    message: 'Cannot query field "x" on type "Y".',
    extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
  };
  expect(() => dataOf({ errors: [other] })).toThrow(
    /^the registry is of another version than this program, .*up to date \(Cannot query field "x"/,
  );
  expect(() => dataOf({})).toThrow(RegistryError);
  expect(dataOf({ data: { counts: 1 } })).toEqual({ counts: 1 });
});
