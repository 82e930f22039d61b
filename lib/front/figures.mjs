/** What one process of the front has counted: numbers that can be added to those of its fellows. */
import { subscribe } from 'node:diagnostics_channel';
import { performance } from 'node:perf_hooks';

/**
 * @typedef {object} Figures
 * @property {Record<string, number>} answers by status
 * @property {number} streams open now
 * @property {number} memory bytes
 * @property {number} cpu seconds of a core
 * @property {number} busy seconds in which the event loop had something to do
 */

/** @type {Figures} */
export const NOTHING = { answers: {}, streams: 0, memory: 0, cpu: 0, busy: 0 };

/**
 * Counts every answer of this process from now on. Nothing is counted before it is called, so that nothing is spent where
 * nobody asks.
 * @returns {(streams: number) => Figures} what there is at that moment
 */
export function countAnswers() {
  /** @type {Record<string, number>} */
  const answers = {};
  subscribe('http.server.response.finish', (message) => {
    const { statusCode } = /** @type {{ response: import('node:http').ServerResponse }} */ (message).response;
    answers[statusCode] = (answers[statusCode] ?? 0) + 1;
  });
  return (streams) => {
    const { user, system } = process.cpuUsage();
    return {
      answers: { ...answers },
      streams,
      memory: process.memoryUsage.rss(),
      cpu: (user + system) / 1e6,
      busy: performance.eventLoopUtilization().active / 1000,
    };
  };
}

/** @param {readonly Figures[]} all @returns {Figures} */
export function sum(all) {
  /** @type {Figures} */
  const total = { ...NOTHING, answers: {} };
  for (const one of all) {
    for (const [status, count] of Object.entries(one.answers))
      total.answers[status] = (total.answers[status] ?? 0) + count;
    for (const name of /** @type {const} */ (['streams', 'memory', 'cpu', 'busy'])) total[name] += one[name];
  }
  return total;
}
