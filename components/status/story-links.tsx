import { rich } from '#lib/i18n/rich.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedLink } from '#lib/published/links.ts';

const FOLDER = { incident: '/incidents', maintenance: '/maintenance' } as const;

/** Where a story goes on, what it came of, and what else it has to do with: a quiet line for each. */
export function StoryLinks({ links }: { links: readonly PublishedLink[] }) {
  if (links.length === 0) return null;
  return (
    <ul className="story-links quiet" aria-label={t('incident.links')}>
      {links.map(({ side, kind, id, name }) => (
        <li key={`${side} ${id}`}>
          {rich(`incident.link.${side}`, {
            story: (
              <a key="story" href={`${FOLDER[kind]}/${id}`}>
                {name}
              </a>
            ),
          })}
        </li>
      ))}
    </ul>
  );
}
