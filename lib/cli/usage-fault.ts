/** The command itself is not written right. Its message says how it would be. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
}
