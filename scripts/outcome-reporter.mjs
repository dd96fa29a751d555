// What npm test needs to know of a run of Vitest: how many tests passed, and each failure in full.
// The Vitest of the workspace loads it; where it writes to is said by KHEO_TEST_OUTCOME.
import { writeFileSync } from 'node:fs';

/** @typedef {{ where: string, message: string }} Failure */
/** @typedef {{ message?: string, stack?: string, diff?: string }} TestError */
/** @typedef {{ fullName: string, errors(): ReadonlyArray<TestError> }} Suite */
/** @typedef {{ fullName: string, result(): { state: string, errors?: ReadonlyArray<TestError> } }} Test */
/**
 * What is used of Vitest's own types, which only the workspaces have.
 * @typedef {{ relativeModuleId: string, errors(): ReadonlyArray<TestError>,
 *   children: { allSuites(): Iterable<Suite>, allTests(): Iterable<Test> } }} TestModule
 */

export default class OutcomeReporter {
  /**
   * @param {ReadonlyArray<TestModule>} modules
   * @param {ReadonlyArray<TestError>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const file = process.env['KHEO_TEST_OUTCOME'];
    if (!file) return;
    let passed = 0;
    /** @type {Failure[]} */
    const failures = [];
    for (const module of modules) {
      failures.push(...failuresOf(module.relativeModuleId, module.errors()));
      for (const suite of module.children.allSuites())
        failures.push(...failuresOf(`${module.relativeModuleId} > ${suite.fullName}`, suite.errors()));
      for (const test of module.children.allTests()) {
        const { state, errors = [] } = test.result();
        if (state === 'passed') passed += 1;
        if (state === 'failed')
          failures.push(...failuresOf(`${module.relativeModuleId} > ${test.fullName}`, errors.slice(0, 1)));
      }
    }
    // An error that no test waited for fails the run as well; without this line nobody would learn which.
    failures.push(...failuresOf('(no test)', unhandledErrors));
    writeFileSync(file, JSON.stringify({ passed, failures }));
  }
}

/**
 * @param {string} where
 * @param {ReadonlyArray<TestError>} errors
 * @returns {Failure[]}
 */
const failuresOf = (where, errors) =>
  errors.map(({ message, stack, diff }) => ({
    where,
    message: [(stack || message || '').slice(0, 1500), (diff ?? '').slice(0, 1500)].filter(Boolean).join('\n'),
  }));
