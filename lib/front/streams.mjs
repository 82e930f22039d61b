/** The open streams of live updates: who has one, and that nobody has too many or reads too slowly. */

/** Bytes that may wait for a reader. Some hundred messages: who is further behind is dropped, and catches up by its id. */
const MOST_WAITING = 64 * 1024;

/** @typedef {'open' | 'full' | 'too many of one address'} Admission */

export class Streams {
  /** @type {Set<import('node:http').ServerResponse>} */
  #open = new Set();
  /** @type {Map<string, number>} */
  #perAddress = new Map();

  /** @param {{ most: number, perAddress: number }} limits */
  constructor(limits) {
    this.limits = limits;
  }

  get size() {
    return this.#open.size;
  }

  /** @param {string} address @returns {Admission} */
  admits(address) {
    if (this.#open.size >= this.limits.most) return 'full';
    const count = this.#perAddress.get(household(address)) ?? 0;
    return count >= this.limits.perAddress ? 'too many of one address' : 'open';
  }

  /** @param {import('node:http').ServerResponse} response @param {string} address */
  add(response, address) {
    const home = household(address);
    this.#open.add(response);
    this.#perAddress.set(home, (this.#perAddress.get(home) ?? 0) + 1);
    response.once('close', () => {
      this.#open.delete(response);
      const left = (this.#perAddress.get(home) ?? 1) - 1;
      if (left > 0) this.#perAddress.set(home, left);
      else this.#perAddress.delete(home);
    });
  }

  /** Writes to everybody. @param {Buffer} message */
  tell(message) {
    for (const response of this.#open) {
      if (response.writableLength > MOST_WAITING) response.destroy();
      else response.write(message);
    }
  }

  /** Everybody comes back by themselves, here or to who is there then. */
  end() {
    for (const response of this.#open) response.end();
  }
}

/** One connection has as many IPv6 addresses as it likes, but one network of 64 bits. @param {string} address */
export function household(address) {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const groupsOf = (/** @type {string} */ part) => part.split(':').filter(Boolean);
  const [before, after] = [groupsOf(head), groupsOf(tail ?? '')];
  const left = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array(left).fill('0'), ...after].slice(0, 4).join(':');
}
