import { type Instant, plus, SECOND } from './instant.ts';

/** Nobody is told of what staff have just said for so long, so that a slip can be taken back. */
export const UNDO_WINDOW = 10 * SECOND;

/** Whether what was said at an instant may still be taken back before anybody is told. */
export function mayUndo(saidAt: Instant, now: Instant): boolean {
  return now < plus(saidAt, UNDO_WINDOW);
}

/** How many messages of one event are where. */
export interface ToldSoFar {
  readonly sent: number;
  /** In the hands of a channel: nobody can stop them. */
  readonly underWay: number;
  readonly waiting: number;
}

/** What to say to somebody who comes too late to take it back. */
export function tooLateWords({ sent, underWay, waiting }: ToldSoFar): string {
  const onTheWay = underWay + waiting;
  if (sent === 0 && onTheWay === 0) return 'It is too late to take it back: the ten seconds are over.';
  const got =
    sent === 0 ? 'nobody has been told yet' : `${people(sent)} ${sent === 1 ? 'has' : 'have'} been told`;
  const more = onTheWay.toLocaleString('en');
  const rest = onTheWay === 0 ? '' : sent === 0 ? `, but ${more} will be` : `, and ${more} more will be`;
  return `It is too late to take it back: ${got}${rest}. Post an update that puts it right.`;
}

/** "412 people" */
export function people(number: number): string {
  return number === 1 ? '1 person' : `${number.toLocaleString('en')} people`;
}
