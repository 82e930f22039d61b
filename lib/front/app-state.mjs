/** What the front knows of the app: where it is, and whether it answers. */

/**
 * - `starting`: it will answer soon, so requests wait for it
 * - `up`: it answers
 * - `down`: it ended again and again, or there is none
 * @typedef {'starting' | 'up' | 'down'} State
 *
 * @typedef {{ hostname: string, port: number } | null} Address
 */

export class AppState {
  /** @type {State} */
  state = 'starting';
  /** @type {Address} */
  at = null;
  /** @type {Set<() => void>} */
  #waiting = new Set();
  /** @type {(() => void) | undefined} */
  onChange;

  /** @param {State} state @param {Address} [at] */
  become(state, at = this.at) {
    this.state = state;
    this.at = at;
    this.onChange?.();
    if (state !== 'starting') for (const go of this.#waiting) go();
  }

  /** To be told when it refused a connection: it may be about to end. */
  refused() {}

  /** Waits while it is starting, at most so many milliseconds. @param {number} most */
  async started(most) {
    if (this.state !== 'starting') return;
    await /** @type {Promise<void>} */ (
      new Promise((resolve) => {
        const go = () => {
          clearTimeout(timer);
          this.#waiting.delete(go);
          resolve();
        };
        const timer = setTimeout(go, most);
        this.#waiting.add(go);
      })
    );
  }
}

/** An app that somebody else starts. @param {URL} url */
export function appAt(url) {
  const app = new AppState();
  app.become('up', { hostname: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 80) });
  return app;
}
