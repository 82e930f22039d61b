import type { House } from './house.ts';

/** No more than so many at once: each is a server with some hundred megabytes. */
const MOST = 2;

/** Houses that tests of one worker use one after the other. */
export class SharedHouses {
  readonly #houses = new Map<string, House>();

  /** The house of this name, opened by whoever asks for it first. The one that was not asked for longest makes room. */
  async at(name: string, open: () => Promise<House>): Promise<House> {
    const house = this.#houses.get(name) ?? (await open());
    this.#houses.delete(name);
    this.#houses.set(name, house);
    for (const [other, one] of this.#houses)
      if (this.#houses.size > MOST) {
        this.#houses.delete(other);
        await one.close();
      }
    return house;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#houses.values()].map((house) => house.close()));
  }
}
