/** How one of several processes of the front learns what all of them have counted: the first process asks around. */

/**
 * @typedef {import('./figures.mjs').Figures} Figures
 * @typedef {{ count: number } | { counted: number, all: Figures[] }} ToFellow from the first process
 * @typedef {{ gather: number } | { figures: Figures, count: number }} FromFellow to the first process
 */

/** Milliseconds that the first process waits for a worker which may just be ending. */
const PATIENCE = 1_000;

/**
 * The worker's side.
 * @param {() => Figures} own
 * @param {(message: FromFellow) => void} say
 */
export function asFellow(own, say) {
  /** @type {Map<number, (all: Figures[]) => void>} */
  const waiting = new Map();
  let last = 0;
  return {
    /** @returns {Promise<Figures[]>} */
    gather: () =>
      new Promise((resolve) => {
        waiting.set(++last, resolve);
        say({ gather: last });
      }),
    /** @param {ToFellow} message */
    hear(message) {
      if ('count' in message) return say({ count: message.count, figures: own() });
      waiting.get(message.counted)?.(message.all);
      waiting.delete(message.counted);
    },
  };
}

/** The first process's side: asks every worker, and answers the one that wanted to know. */
export class Gathering {
  #last = 0;
  /** @type {Map<number, (figures: Figures) => void>} */
  #open = new Map();

  /**
   * @param {FromFellow} message
   * @param {{ send(message: ToFellow): void }} from
   * @param {readonly { send(message: ToFellow): void }[]} workers
   */
  hear(message, from, workers) {
    if ('figures' in message) this.#open.get(message.count)?.(message.figures);
    else void this.#ask(workers).then((all) => from.send({ counted: message.gather, all }));
  }

  /** @param {readonly { send(message: ToFellow): void }[]} workers @returns {Promise<Figures[]>} */
  #ask(workers) {
    return new Promise((resolve) => {
      const count = ++this.#last;
      /** @type {Figures[]} */
      const all = [];
      const done = () => {
        clearTimeout(timer);
        this.#open.delete(count);
        resolve(all);
      };
      const timer = setTimeout(done, PATIENCE);
      this.#open.set(count, (figures) => {
        all.push(figures);
        if (all.length === workers.length) done();
      });
      for (const worker of workers) worker.send({ count });
    });
  }
}
