import type { Guard } from '#lib/domain/guards.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { NoticeWords } from '#lib/domain/notice.ts';
import { instantText } from '#lib/i18n/date.ts';
import { durationText } from '#lib/i18n/duration.ts';

/** What staff are written about a guard. @param zone the page's, in which times are said */
export function guardWords({ kind, subjectId, name, since, mailAt }: Guard, zone: string): NoticeWords {
  const at = (instant: Instant) => instantText(instant, zone, 'full');
  const room = (text: string) => ({ text, path: `/admin/incidents/${subjectId}` });
  switch (kind) {
    case 'late':
      return {
        subject: `Update is late: ${name}`,
        state: 'The promised update is late',
        title: name,
        words: `The next update was promised by ${at(since)}. It has not come, and the page says so to everybody who reads it.\n\nIf nothing is new, say that, and when you will speak next.`,
        link: room('Post an update'),
      };
    case 'silent':
      return {
        subject: `No update for ${durationText(mailAt - since)}: ${name}`,
        state: 'Nothing was said for a while',
        title: name,
        words: `The last update is from ${at(since)}, and no next one was promised.\n\nIf it goes on, say so. If it is over, resolve it.`,
        link: room('Go to the incident'),
      };
    case 'calm':
      return {
        subject: `Still open, and everything works: ${name}`,
        state: 'Open with every component operational',
        title: name,
        words: `Since ${at(since)} each component of this incident is operational, and it is still open.\n\nIf it is over, resolve it. If not, say what is still wrong.`,
        link: room('Go to the incident'),
      };
    case 'untold':
      return {
        subject: `No incident says why: ${name}`,
        state: 'A component is not operational',
        title: name,
        words: `The page shows ${name} as broken since ${at(since)}, and no incident tells why.\n\nOpen an incident, or set the component back if it works.`,
        link: { text: 'Go to the dashboard', path: '/admin' },
      };
  }
}
