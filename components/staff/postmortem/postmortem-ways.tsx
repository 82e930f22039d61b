import { ScreenLink } from '#components/staff/screen-link.tsx';

const PLACES = [
  { place: 'write', path: 'postmortem', word: 'Write' },
  { place: 'timeline', path: 'timeline', word: 'Timeline' },
  { place: 'review', path: 'postmortem/review', word: 'Review' },
  { place: 'revisions', path: 'postmortem/revisions', word: 'Revisions' },
] as const;

interface PostmortemWaysProps {
  readonly incidentId: string;
  readonly here: (typeof PLACES)[number]['place'];
  /** Comments that nobody has resolved. */
  readonly open?: number;
  /** Left out for who only reads. */
  readonly mayWrite?: boolean;
}

/** The rooms in which a postmortem is made. */
export function PostmortemWays({ incidentId, here, open = 0, mayWrite = true }: PostmortemWaysProps) {
  const places = PLACES.filter(({ place }) => mayWrite || place === 'review');
  return (
    <nav className="postmortem-ways" aria-label="This postmortem">
      <ul>
        {places.map(({ place, path, word }) => (
          <li key={place}>
            <ScreenLink
              href={`/admin/incidents/${incidentId}/${path}`}
              aria-current={place === here ? 'page' : undefined}
            >
              {word}
              {place === 'review' && open > 0 && (
                <span className="quiet"> · {open === 1 ? '1 open comment' : `${open} open comments`}</span>
              )}
            </ScreenLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
