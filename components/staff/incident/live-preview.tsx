'use client';

import { useRef } from 'react';
import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import { namedComponents } from '#lib/forms/affected.ts';
import { StateMark } from '#components/status/state-mark.tsx';
import { StatusMark } from '#components/status/status-mark.tsx';
import { Rendered } from '#components/staff/rendered.tsx';
import { useTyped } from '#components/staff/use-typed.ts';
import { incidentWord, statusWord } from '#components/staff/words.ts';

interface LivePreviewProps {
  /** The incident's name, where the form does not ask for it. */
  readonly name?: string;
  readonly componentNames: Readonly<Record<string, string>>;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** What visitors will see, while it is typed. */
export function LivePreview({ name, componentNames }: LivePreviewProps) {
  const anchor = useRef<HTMLElement>(null);
  const typed = useTyped(anchor);
  const status = (text(typed.status) || 'investigating') as IncidentStatus;
  const named = namedComponents(typed.affected);
  return (
    <aside ref={anchor} className="preview needs-script" aria-label="Preview">
      <p className="preview-caption">What visitors will see</p>
      <h3 className="preview-name">{name ?? (text(typed.name).trim() || 'Name of the incident')}</h3>
      <p className="preview-status">
        <StateMark state={status} /> <strong>{incidentWord(status)}</strong>
      </p>
      <Rendered text={text(typed.body)} />
      {named.length > 0 && (
        <ul className="preview-components">
          {named.map(({ componentId, status: of }) => (
            <li key={componentId}>
              <StatusMark status={of as ComponentStatus} /> {componentNames[componentId]}:{' '}
              {statusWord(of as ComponentStatus)}
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
