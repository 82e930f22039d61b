'use client';
import { FieldError, useField } from '#components/staff/form/index.ts';

/** What is wrong with the choice as a whole: the boxes have no place for it. */
export function ScopesError() {
  const { id, error } = useField('scopes[]');
  return <FieldError id={id} error={error} />;
}
