import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

// A failure reads as such within so many characters; all of it stands where its tool printed it.
const WORDS = 1_500;

/**
 * What a run of Vitest came to, from its JSON report.
 * @param {string} path the report; nothing counts where it was not written
 */
export function vitestResults(path) {
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] };
  const report = read(
    path,
    /** @type {import('vitest/node').JsonTestResults} */ (/** @type {unknown} */ (none)),
  );
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    const file = relative('.', name);
    // A file that could not be read has no tests that could fail.
    if (failed.length === 0 && status === 'failed') return [told(file, [message])];
    return failed.map((test) => told(`${file} › ${test.fullName}`, test.failureMessages ?? []));
  });
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report;
  return { passed, failed, skipped, failures };
}

/**
 * What a run of Playwright came to, from its JSON report.
 * @param {string} path the report; nothing counts where it was not written
 */
export function playwrightResults(path) {
  const none = { suites: [], stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } };
  const report = read(
    path,
    /** @type {import('@playwright/test/reporter').JSONReport} */ (/** @type {unknown} */ (none)),
  );
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failures = specsOf(report.suites)
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => {
      const errors = tests.flatMap((test) => test.results.flatMap((result) => result.errors));
      return told(
        `e2e/${file} › ${title}`,
        errors.map(({ message }) => message ?? ''),
      );
    });
  return { passed: expected, failed: unexpected + flaky, skipped, failures };
}

/** @param {import('@playwright/test/reporter').JSONReportSuite[]} suites @returns {import('@playwright/test/reporter').JSONReportSpec[]} */
const specsOf = (suites) => suites.flatMap(({ specs, suites = [] }) => [...specs, ...specsOf(suites)]);

/** @param {string} what @param {string[]} why */
const told = (what, why) => `✗ ${what}\n${why.join('\n').slice(0, WORDS)}`;

/**
 * @template T
 * @param {string} path
 * @param {T} none when the tool did not get as far as writing it
 * @returns {T}
 */
function read(path, none) {
  try {
    return /** @type {T} */ (JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return none;
  }
}
