import type {
  Reporter,
  SerializedError,
  TestCase,
  TestModule,
  TestSuite,
  Vitest,
} from "vitest/node";
import { failureLines } from "./failure-lines.ts";

/**
 * Names every test that was skipped or passed only when tried again, says what each area took and then,
 * last of all, what failed and how, and ends with one plain line: "N passed, N failed, N skipped".
 * What .ci/run repeats at its own end are the lines that begin with "failed: " and "  | ".
 */
export default class PlainReporter implements Reporter {
  #root = process.cwd();

  onInit(vitest: Vitest): void {
    this.#root = vitest.config.root;
  }

  onTestRunEnd(ended: readonly TestModule[], errors: readonly SerializedError[]): void {
    const modules = ended.toSorted((a, b) => (a.relativeModuleId < b.relativeModuleId ? -1 : 1));
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        count[test.result().state] += 1;
        this.#sayUnusual(test);
      }
    }
    sayAreas(modules);
    for (const module of modules) count.failed += this.#sayFailed(module);
    for (const error of errors) {
      const during =
        error.VITEST_TEST_NAME === undefined ? "" : ` during ${error.VITEST_TEST_NAME}`;
      this.#say(`failed: an error outside of tests${during}`, [error]);
    }
    const failed = count.failed + count.pending + errors.length;
    console.log(`${count.passed} passed, ${failed} failed, ${count.skipped} skipped`);
  }

  #sayUnusual(test: TestCase): void {
    const result = test.result();
    if (result.state === "skipped") console.log(`skipped: ${nameOf(test)}`);
    if (test.diagnostic()?.flaky === true) {
      this.#say(`passed at the second try: ${nameOf(test)}`, result.errors ?? []);
    }
  }

  /** Says what failed in a file; answers how many failures there are besides those of tests. */
  #sayFailed(module: TestModule): number {
    for (const test of module.children.allTests()) {
      const { state, errors = [] } = test.result();
      if (state === "failed") this.#say(`failed: ${nameOf(test)}`, errors);
      if (state === "pending") this.#say(`failed: ${nameOf(test)} (did not end)`, []);
    }
    // A file that cannot be loaded, or whose set-up fails, leaves its tests skipped.
    const suites = [module, ...module.children.allSuites()].filter((it) => it.errors().length > 0);
    for (const suite of suites) this.#say(`failed: ${nameOf(suite)}`, suite.errors());
    return suites.length;
  }

  /** The first error is the one to be mended; those of further tries are mostly the same. */
  #say(head: string, errors: readonly SerializedError[]): void {
    console.log(head.replaceAll("\n", " "));
    for (const line of errors.slice(0, 1).flatMap((error) => failureLines(error, this.#root))) {
      console.log(`  | ${line}`);
    }
  }
}

function nameOf(task: TestCase | TestSuite | TestModule): string {
  if (task.type === "module") return task.relativeModuleId;
  return `${task.module.relativeModuleId} > ${task.fullName}`;
}

function sayAreas(modules: readonly TestModule[]): void {
  const areas = new Map<string, { files: number; tests: number; seconds: number }>();
  for (const module of modules) {
    const name = module.relativeModuleId.split("/")[1] ?? "";
    const area = areas.get(name) ?? { files: 0, tests: 0, seconds: 0 };
    const { collectDuration, duration } = module.diagnostic();
    area.files += 1;
    area.tests += [...module.children.allTests()].length;
    area.seconds += (collectDuration + duration) / 1000;
    areas.set(name, area);
  }
  for (const [name, { files, tests, seconds }] of [...areas].sort()) {
    console.log(`area ${name}: ${files} files, ${tests} tests, ${seconds.toFixed(1)} s`);
  }
}
