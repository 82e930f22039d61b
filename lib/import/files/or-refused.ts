import type { Remarks } from '#lib/import/report.ts';
import { SourceFault } from '#lib/import/source-fault.ts';

/**
 * One object of a source. What is wrong with it keeps no other from being taken, and is named in the report.
 * @param noun `An issue`
 * @returns null when it cannot be read
 */
export function orRefused<T>(noun: string, remarks: Remarks, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    remarks.add(`${noun} was refused: ${error.message}`, 'the others were taken');
    return null;
  }
}
