import type { FieldType } from '#lib/api/reading-fields.ts';
import { t } from '#lib/i18n/t.ts';

/** What a value is, in words; what has a shape of its own leads to it. */
export function TypeWords({ type: { kind, isList, isNullable, shape } }: { readonly type: FieldType }) {
  const mark = '\n';
  const word = shape === null ? t(`api.type.${kind}`) : mark;
  const whole = isList ? t('api.type.list', { type: word }) : word;
  const [before, after] = (isNullable ? t('api.type.nullable', { type: whole }) : whole).split(mark);
  if (shape === null) return before;
  return (
    <>
      {before}
      <a href={`#shape-${shape}`}>{shape}</a>
      {after}
    </>
  );
}
