import { Refusal } from '#lib/errors.ts';

/** What is wrong with a file, by the dotted path of what is wrong. All of it is said at once. */
export class Faults {
  private readonly fields: Record<string, string> = {};

  at(path: string, message: string): void {
    this.fields[path] ??= message;
  }

  /** @throws Refusal `invalid` */
  mustBeNone(): void {
    if (Object.keys(this.fields).length > 0)
      throw new Refusal('invalid', 'The page cannot be made so.', { fields: this.fields });
  }
}
