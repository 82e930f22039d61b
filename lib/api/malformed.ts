import { Refusal } from '#lib/errors.ts';

/** A request that cannot even be read: 400, where one that says something impossible is 422. */
export class Malformed extends Refusal {
  constructor(message: string) {
    super('invalid', message);
  }
}
