import type { Reading } from '#lib/api/reading.ts';
import { t } from '#lib/i18n/t.ts';
import { FieldTable } from './field-table.tsx';
import { OperationEntry } from './operation-entry.tsx';
import { tagWords } from './tag-words.ts';

/** All that can be asked for, by what it is about, and what answers are made of. */
export function Operations({ tags, shapes }: Pick<Reading, 'tags' | 'shapes'>) {
  return (
    <>
      {tags.map(({ tag, operations }) => (
        <section key={tag} aria-labelledby={`tag-${tag}`}>
          <h2 id={`tag-${tag}`}>{tagWords(tag)}</h2>
          <ul className="operations">
            {operations.map((operation) => (
              <OperationEntry key={operation.id} operation={operation} />
            ))}
          </ul>
        </section>
      ))}
      <section aria-labelledby="shapes">
        <h2 id="shapes">{t('api.shapes')}</h2>
        <p className="quiet">{t('api.shapes.text')}</p>
        {shapes.map(({ name, fields }) => (
          <section key={name} className="shape" aria-labelledby={`shape-${name}`}>
            <h3 id={`shape-${name}`}>{name}</h3>
            <FieldTable fields={fields} of={name} />
          </section>
        ))}
      </section>
    </>
  );
}
