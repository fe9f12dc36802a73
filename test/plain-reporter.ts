import type { Reporter, TestModule } from "vitest/node";

/**
 * Names every test that was skipped or passed only when tried again, says what each area took, and
 * ends with one plain line: "N passed, N failed, N skipped".
 */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    const areas = new Map<string, { files: number; tests: number; seconds: number }>();
    for (const module of modules) {
      // A file that cannot be loaded, or whose set-up fails, leaves its tests skipped.
      const suites = [module, ...module.children.allSuites()];
      count.failed += suites.filter((suite) => suite.errors().length > 0).length;
      const name = module.relativeModuleId.split("/")[1] ?? "";
      const area = areas.get(name) ?? { files: 0, tests: 0, seconds: 0 };
      const { collectDuration, duration } = module.diagnostic();
      area.files += 1;
      area.seconds += (collectDuration + duration) / 1000;
      areas.set(name, area);
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        count[state] += 1;
        area.tests += 1;
        if (state === "skipped")
          console.log(`skipped: ${module.relativeModuleId} > ${test.fullName}`);
        if (test.diagnostic()?.flaky === true)
          console.log(`passed at the second try: ${module.relativeModuleId} > ${test.fullName}`);
      }
    }
    for (const [name, { files, tests, seconds }] of [...areas].sort()) {
      console.log(`area ${name}: ${files} files, ${tests} tests, ${seconds.toFixed(1)} s`);
    }
    console.log(
      `${count.passed} passed, ${count.failed + count.pending} failed, ${count.skipped} skipped`,
    );
  }
}
