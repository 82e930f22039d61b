import type { ReactNode } from 'react';
import type { Guard } from '#lib/domain/guards.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { Ago } from '#components/time/ago.tsx';

interface NeedsALookProps {
  readonly guards: readonly Guard[];
  readonly now: Instant;
  readonly zone: string;
  readonly mayWrite: boolean;
}

/** What the page should not be left in, and what to do about each. */
export function NeedsALook({ guards, now, zone, mayWrite }: NeedsALookProps) {
  return (
    <section className="section" aria-labelledby="needs-a-look">
      <h2 id="needs-a-look">Needs a look</h2>
      <ul className="looks">
        {guards.map((guard) => (
          <li key={`${guard.kind} ${guard.subjectId}`}>
            <p>
              <a className="desk-list-name" href={addressOf(guard)}>
                {guard.name}
              </a>{' '}
              {saidOf(guard.kind, <Ago at={guard.since} now={now} zone={zone} />)}
            </p>
            {mayWrite && <Steps guard={guard} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

const addressOf = ({ kind, subjectId }: Guard) =>
  kind === 'untold' ? `/admin/components/${subjectId}` : `/admin/incidents/${subjectId}`;

function saidOf(kind: Guard['kind'], ago: ReactNode): ReactNode {
  switch (kind) {
    case 'late':
      return <>The update that was promised was due {ago}. The page says that it is late.</>;
    case 'silent':
      return <>The last word on it came {ago}, and no next one is promised.</>;
    case 'calm':
      return <>It is still open, and each of its components was well again {ago}.</>;
    case 'untold':
      return <>It is shown as broken, and no incident says why. It began {ago}.</>;
  }
}

function Steps({ guard: { kind, subjectId } }: { readonly guard: Guard }) {
  if (kind === 'untold')
    return (
      <p className="looks-steps">
        <a className="button" href="/admin/incidents/new">
          Open an incident
        </a>{' '}
        <a href="/admin/components">Set it back, if it works</a>
      </p>
    );
  return (
    <p className="looks-steps">
      <a className="button" href={`/admin/incidents/${subjectId}#update`}>
        {kind === 'calm' ? 'Resolve it, or say what is still wrong' : 'Post an update'}
      </a>
    </p>
  );
}
