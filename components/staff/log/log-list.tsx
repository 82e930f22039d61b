import { ScreenLink } from '#components/staff/screen-link.tsx';
import type { EventData } from '#lib/domain/event.ts';
import { type Day, type Instant, isoOf } from '#lib/domain/instant.ts';
import { dayOf, localOf } from '#lib/domain/time.ts';
import { dayText, instantText } from '#lib/i18n/date.ts';
import { sentenceOf } from './sentences.ts';

interface Logged {
  readonly id: number;
  readonly at: Instant;
  readonly type: string;
  readonly actorKind: string;
  readonly actorName: string;
  readonly subjectId: string | null;
  readonly name: string | null;
  readonly data: EventData;
}

/** A sentence for each event, by day, the newest first. */
export function LogList({ events, zone }: { readonly events: readonly Logged[]; readonly zone: string }) {
  const days = new Map<Day, Logged[]>();
  for (const event of events) {
    const day = dayOf(event.at, zone);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days].map(([day, ofDay]) => (
    <section key={day} className="log-day" aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`}>{dayText(day, 'full')}</h2>
      <ol className="plain" reversed>
        {ofDay.map((event) => (
          <li key={event.id} className="log-event">
            <time className="log-time" dateTime={isoOf(event.at)} title={instantText(event.at, zone, 'full')}>
              {localOf(event.at, zone).slice(11)}
            </time>
            <Happened event={event} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

function Happened({ event }: { readonly event: Logged }) {
  const { did, about, more, byItself } = sentenceOf(event.type, event.data);
  const href = event.subjectId === null || event.name === null ? null : addressOf(about, event.subjectId);
  return (
    <p>
      <strong>{byItself ? (event.name ?? event.actorName) : event.actorName}</strong>
      {/* A program may bear the name of a person. */}
      {event.actorKind === 'token' && <span className="quiet"> (token)</span>} {did}
      {about && ' '}
      {about &&
        (href ? (
          <ScreenLink href={href}>{event.name}</ScreenLink>
        ) : (
          <>{event.name ?? 'something deleted since'}</>
        ))}
      {more && <span className="quiet"> · {more}</span>}
    </p>
  );
}

function addressOf(about: string | undefined, id: string): string | null {
  if (about === 'incident') return `/admin/incidents/${id}`;
  if (about === 'postmortem') return `/admin/incidents/${id}/postmortem`;
  if (about === 'maintenance') return `/admin/maintenance/${id}`;
  if (about === 'series') return `/admin/maintenance/series/${id}`;
  return null;
}
