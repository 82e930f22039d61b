import type { Act } from './permission.ts';

/** What somebody of the team is written to about. A person may do without any of them. */
export const NOTICE_KINDS = [
  'promise_late',
  'guard',
  'review_asked',
  'action_item_due',
  'action_item_overdue',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const NOTICE_STATES = ['waiting', 'sending', 'sent', 'failed', 'withdrawn'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** The least that somebody must be allowed to do to be written to about it: who cannot act on it is left in peace. */
export const NOTICE_ACT = {
  promise_late: 'incident.write',
  guard: 'incident.write',
  review_asked: 'staff.read',
  action_item_due: 'staff.read',
  action_item_overdue: 'staff.read',
} as const satisfies Record<NoticeKind, Act>;

/** What a notice says, made when it is noted. Staff words: no visitor reads them. */
export interface NoticeWords {
  readonly subject: string;
  /** What it is, in a few words. */
  readonly state: string;
  /** The name of what it is about. */
  readonly title: string;
  /** Markdown. */
  readonly words: string;
  /** What to do next: the text of the button, and the path of the screen it leads to. */
  readonly link: { readonly text: string; readonly path: string };
}

/**
 * The key that makes a notice be told once: the same thing to the same reader.
 * @param thing what is told, such that it is another one when it went away and came back
 */
export function noticeKey(kind: NoticeKind, thing: string, reader: string): string {
  return [kind, thing, reader].join(' ');
}
