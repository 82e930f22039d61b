'use client';

import { EXTENSIONS } from '#lib/forms/extension.ts';
import { HiddenField, InstantField, useField } from '#components/staff/form/index.ts';
import { Segments } from '#components/staff/segments.tsx';

/** By how much, or until when. */
export function ExtendFields({ zone }: { readonly zone: string }) {
  const { value } = useField('extendBy');
  return (
    <div className="promise">
      <HiddenField name="endsAt" />
      <Segments
        name="extendBy"
        legend="How much longer"
        options={EXTENSIONS}
        value={typeof value === 'string' ? value : EXTENSIONS[0].value}
      />
      <InstantField name="scheduledUntil" label="New end" zone={zone} className="promise-at" />
    </div>
  );
}
