/** The app as the front's child: started, watched, started again when it ends, and ended with the front. */
import { get } from 'node:http';
import { createServer } from 'node:net';
import { AppState } from './app-state.mjs';
import { now } from './clock.mjs';
import { HOSTNAME, launchNext } from './launch-next.mjs';
import { log } from './log.mjs';

/** Milliseconds: the first restart comes at once, each further one takes twice as long, up to the longest. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 30_000;
/** One that did answer will most likely do so again. */
const LONGEST_PAUSE_OF_A_WORKING_ONE = 1_000;
/** An app that ran this long was well: what ended it has nothing to do with the last time. */
const WELL_AFTER = 60_000;
/** From here on nobody is made to wait for the next attempt. */
const ATTEMPTS_TO_WAIT_FOR = 3;
/** How often it is asked whether it answers by now. */
const ASK = 50;

/** @typedef {(port: number) => import('node:child_process').ChildProcess} Launch with a channel, see below */

export class AppProcess extends AppState {
  /** @type {import('node:child_process').ChildProcess | null} */
  #child = null;
  #failures = 0;
  #everUp = false;
  /** Whether the present one ever answered. */
  #worked = false;
  #ending = false;
  /** @type {NodeJS.Timeout | undefined} */
  #pause;

  /**
   * @param {{ launch?: Launch, onHopeless?: () => void }} [options]
   * `onHopeless`: it ended some times, and never once answered
   */
  constructor({ launch = launchNext, onHopeless = () => undefined } = {}) {
    super();
    this.launch = launch;
    this.onHopeless = onHopeless;
  }

  async start() {
    const port = await freePort();
    if (this.#ending) return;
    const began = now();
    const child = (this.#child = this.launch(port));
    this.#worked = false;
    this.at = { hostname: HOSTNAME, port };
    child.once('exit', (code, signal) => this.#ended({ code, signal, ran: now() - began }));
    child.once('error', (err) => {
      log.error({ err }, 'the app cannot be started');
      // A process that never was does not end.
      if (child.pid === undefined) this.#ended({ code: null, signal: null, ran: 0 });
    });
    void this.#watch(child, port);
  }

  /**
   * Asks until it answers. Any answer is one: whether the app is content with itself is for /readyz to say.
   * @param {import('node:child_process').ChildProcess} child @param {number} port
   */
  async #watch(child, port) {
    while (this.#child === child) {
      const up = await answers(port);
      if (up && this.#child === child) {
        log.info({ port, pid: child.pid }, 'the app is up');
        this.#everUp = true;
        this.#worked = true;
        return this.become('up');
      }
      await new Promise((resolve) => setTimeout(resolve, ASK));
    }
  }

  /** Its process is still there, or its end not yet known: asks again. @override */
  refused() {
    if (this.state !== 'up' || !this.#child || !this.at) return;
    this.become('starting');
    void this.#watch(this.#child, this.at.port);
  }

  /** @param {{ code: number | null, signal: NodeJS.Signals | null, ran: number }} end milliseconds */
  #ended({ code, signal, ran }) {
    this.#child = null;
    if (this.#ending) return;
    this.#failures = ran > WELL_AFTER ? 1 : this.#failures + 1;
    const longest = this.#worked ? LONGEST_PAUSE_OF_A_WORKING_ONE : LONGEST_PAUSE;
    const pause = Math.min(longest, FIRST_PAUSE * 2 ** (this.#failures - 1));
    log.error({ code, signal, ran, pause }, 'the app ended; it is started again');
    this.become(this.#worked || this.#failures < ATTEMPTS_TO_WAIT_FOR ? 'starting' : 'down');
    if (this.state === 'down' && !this.#everUp) this.onHopeless();
    this.#pause = setTimeout(() => void this.start(), pause);
  }

  /** Ends it in order, or by force when that takes longer than so many milliseconds. @param {number} most */
  async stop(most) {
    this.#ending = true;
    clearTimeout(this.#pause);
    const child = this.#child;
    if (!child) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), most);
    await gone;
    clearTimeout(force);
  }
}

/** @param {number} port @returns {Promise<boolean>} */
function answers(port) {
  return new Promise((resolve) => {
    const request = get({ hostname: HOSTNAME, port, path: '/readyz', agent: false }, (answer) => {
      answer.resume();
      resolve(true);
    });
    request.once('error', () => resolve(false));
  });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, HOSTNAME, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
