import type { Reading } from '#lib/api/reading.ts';
import { t } from '#lib/i18n/t.ts';
import { tagWords } from './tag-words.ts';

const SECTIONS = ['read', 'change', 'errors', 'limits', 'once'] as const;

/** Where on the page everything is. */
export function ApiIndex({ tags }: Pick<Reading, 'tags'>) {
  return (
    <nav className="api-index" aria-label={t('api.index')}>
      <ul>
        {SECTIONS.map((section) => (
          <li key={section}>
            <a href={`#${section}`}>{t(`api.${section}`)}</a>
          </li>
        ))}
      </ul>
      <ul>
        {tags.map(({ tag }) => (
          <li key={tag}>
            <a href={`#tag-${tag}`}>{tagWords(tag)}</a>
          </li>
        ))}
        <li>
          <a href="#shapes">{t('api.shapes')}</a>
        </li>
      </ul>
      <p>
        <a href="/api/openapi.json">{t('api.document')}</a>
      </p>
    </nav>
  );
}
