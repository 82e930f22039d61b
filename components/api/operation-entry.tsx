import { Fragment } from 'react';
import type { ReadableOperation } from '#lib/api/reading.ts';
import type { Field } from '#lib/api/reading-fields.ts';
import { t } from '#lib/i18n/t.ts';
import { FieldTable } from './field-table.tsx';
import { TypeWords } from './type-words.tsx';

/** What one can ask for in one line; unfolded, what is sent and what comes back. */
export function OperationEntry({ operation }: { readonly operation: ReadableOperation }) {
  const { id, methods, path, summary, query, body, answer } = operation;
  return (
    <li>
      <details className="operation" id={id}>
        <summary>
          <span className="operation-act">{summary}</span>
          <code className="operation-address">
            <b>{methods.join(' · ')}</b> <Path path={path} />
          </code>
        </summary>
        <div className="operation-more">
          <Facts operation={operation} />
          <Part title={t('api.operation.query')} fields={query} of={summary} />
          <Part title={t('api.operation.body')} fields={body} of={summary} />
          {answer?.type.shape === null && (
            <Part title={t('api.operation.fields')} fields={answer.fields} of={summary} />
          )}
          {query.length + body.length === 0 && <p className="quiet">{t('api.operation.bare')}</p>}
        </div>
      </details>
    </li>
  );
}

/** It may be broken after each stroke, and nowhere else. */
function Path({ path }: { readonly path: string }) {
  return path.split(/(?<=\/)/).map((part, index) => (
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ));
}

function Facts({ operation: { scopes, status, answer } }: { readonly operation: ReadableOperation }) {
  return (
    <dl className="facts">
      <div>
        <dt>{t('api.operation.scope')}</dt>
        <dd>
          {scopes.length === 0
            ? t('api.operation.noScope')
            : scopes.map((scope, index) => (
                <Fragment key={scope}>
                  {index > 0 && ', '}
                  <code>{scope}</code>
                </Fragment>
              ))}
        </dd>
      </div>
      <div>
        <dt>{t('api.operation.answer')}</dt>
        <dd>
          {answer ? (
            <>
              {status}, <TypeWords type={answer.type} />
            </>
          ) : (
            t('api.operation.noBody', { status })
          )}
        </dd>
      </div>
    </dl>
  );
}

function Part(props: { readonly title: string; readonly fields: readonly Field[]; readonly of: string }) {
  const { title, fields, of } = props;
  if (fields.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <FieldTable fields={fields} of={`${of}, ${title}`} />
    </>
  );
}
