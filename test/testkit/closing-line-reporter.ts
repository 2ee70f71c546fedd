import type { Reporter, TestModule } from 'vitest/node';

/** Vitest reporter that ends the run with a plain line `N passed, N failed`, which tools without knowledge of Vitest can read. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const brokenModules = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0).length;
    const failed = tests.filter((test) => test.result().state === 'failed').length + brokenModules;
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  }
}
