/** What was to be imported is not what it says it is. Nothing has been written. */
export class SourceFault extends Error {
  override readonly name = 'SourceFault';
}
