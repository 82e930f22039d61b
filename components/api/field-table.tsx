import { Fragment } from 'react';
import type { Field } from '#lib/api/reading-fields.ts';
import { t } from '#lib/i18n/t.ts';
import { TypeWords } from './type-words.tsx';

/** Fields, each with its type and what it may be. @param of what they are the fields of, for who cannot see it */
export function FieldTable({ fields, of }: { readonly fields: readonly Field[]; readonly of: string }) {
  return (
    <table className="ledger stacks fields">
      <caption className="unseen">{t('api.field.caption', { of })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('api.field.name')}</th>
          <th scope="col">{t('api.field.type')}</th>
          <th scope="col">{t('api.field.about')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.name}>
            <th scope="row">
              <code>{field.name}</code>
            </th>
            <td>
              <TypeWords type={field.type} />
            </td>
            <td>
              <About field={field} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function About({ field: { isRequired, values, range, fallback } }: { readonly field: Field }) {
  const said = [
    isRequired && <strong key="required">{t('api.field.required')}</strong>,
    values.length > 0 && (
      <Fragment key="values">
        {values.map((value, index) => (
          <Fragment key={value}>
            {index > 0 && ', '}
            <code>{value}</code>
          </Fragment>
        ))}
      </Fragment>
    ),
    range && <Fragment key="range">{t('api.field.range', range)}</Fragment>,
    fallback !== null && <Fragment key="fallback">{t('api.field.fallback', { value: fallback })}</Fragment>,
  ].filter(Boolean);
  return said.map((one, index) => (
    <Fragment key={index}>
      {index > 0 && '; '}
      {one}
    </Fragment>
  ));
}
