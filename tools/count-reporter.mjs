// Appends "passed failed" of one jest run to the file named by TEST_COUNTS, for the sum that CI prints.
import { appendFileSync } from 'node:fs';

export default class CountReporter {
  /**
   * @param {unknown} _contexts
   * @param {import('@jest/reporters').AggregatedResult} results
   */
  onRunComplete(_contexts, results) {
    const { numPassedTests: passed, numFailedTests: failed, numRuntimeErrorTestSuites: crashed } = results;
    appendFileSync(process.env.TEST_COUNTS ?? 'test-counts.txt', `${passed} ${failed + crashed}\n`);
  }
}
