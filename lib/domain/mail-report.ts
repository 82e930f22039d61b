/**
 * What mail services say afterwards of a mail that they had taken. `hard`: the mailbox is not there. `refused`: this mail was
 * given up, and the mailbox may be well. `soft`: it did not get there at once, or not for now. `complaint`: the reader called
 * it spam.
 */
export const REPORT_KINDS = ['hard', 'refused', 'soft', 'complaint'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export interface MailReport {
  readonly kind: ReportKind;
  /** The address it is about; null when it is not said, or said by somebody who may be anybody. */
  readonly recipient: string | null;
  /** The delivery it is about, as its mail named it: event and subscriber. */
  readonly delivery: string | null;
  /** For staff: one line. */
  readonly reason: string;
}

/** What follows from a report. */
export interface Consequence {
  /** It is written down as a failed attempt of the delivery. */
  readonly noted: boolean;
  /** The mail will not get there: a delivery that counted as sent has failed. */
  readonly fails: boolean;
  /** The address is not written to again. */
  readonly quarantines: boolean;
  /** Nor ever asked whether it wants to be. */
  readonly complained: boolean;
}

const NOTHING = { noted: false, fails: false, quarantines: false, complained: false };

/** Only what was said of the mailbox itself is held against it; a complaint is no failure, since the mail was read. */
export function whatFollows(kind: ReportKind): Consequence {
  switch (kind) {
    case 'hard':
      return { ...NOTHING, noted: true, fails: true, quarantines: true };
    case 'refused':
      return { ...NOTHING, noted: true, fails: true };
    case 'soft':
      return { ...NOTHING, noted: true };
    case 'complaint':
      return { ...NOTHING, quarantines: true, complained: true };
  }
}
