'use client';

import { INCIDENT_STATUSES, type IncidentStatus } from '#lib/domain/incident.ts';
import { StateMark } from '#components/status/state-mark.tsx';
import { useField } from '#components/staff/form/index.ts';
import { Segments } from '#components/staff/segments.tsx';
import { incidentWord } from '#components/staff/words.ts';

export function IncidentStatusField({ legend = 'Status' }: { readonly legend?: string }) {
  const { value, saved } = useField('status');
  return (
    <>
      <Segments
        name="status"
        legend={legend}
        options={INCIDENT_STATUSES.map((status) => ({
          value: status,
          word: incidentWord(status),
          mark: <StateMark state={status} />,
        }))}
        value={(value as IncidentStatus | undefined) ?? 'investigating'}
      />
      {saved !== undefined && saved !== value && (
        <p className="saved-meanwhile">
          Saved meanwhile by somebody else: {incidentWord(saved as IncidentStatus)}
        </p>
      )}
    </>
  );
}
