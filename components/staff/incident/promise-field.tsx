'use client';

import { InstantField, useField } from '#components/staff/form/index.ts';
import { Segments } from '#components/staff/segments.tsx';
import { PROMISES } from '#lib/forms/promise.ts';

/** "Next update by": a promise to the reader, counted from the moment it is sent. */
export function PromiseField({ zone }: { readonly zone: string }) {
  const { value } = useField('promise');
  return (
    <div className="promise">
      <Segments
        name="promise"
        legend="Next update"
        options={PROMISES}
        value={typeof value === 'string' ? value : ''}
      />
      <InstantField name="nextUpdateBy" label="Next update by" zone={zone} className="promise-at" />
    </div>
  );
}
