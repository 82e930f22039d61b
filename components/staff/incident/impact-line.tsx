'use client';

import { useRef } from 'react';
import { type ComponentStatus, type Impact, IMPACTS } from '#lib/domain/level.ts';
import { impactOf } from '#lib/domain/rollup.ts';
import { namedComponents } from '#lib/forms/affected.ts';
import { ImpactMark } from '#components/status/impact-mark.tsx';
import { impactWord } from '#components/staff/words.ts';
import { useTyped } from '#components/staff/use-typed.ts';

const isImpact = (value: unknown): value is Impact => IMPACTS.includes(value as Impact);

/** How bad it will be called, and who says so, while the form is filled in. */
export function ImpactLine() {
  const anchor = useRef<HTMLParagraphElement>(null);
  const { affected, impactOverride } = useTyped(anchor);
  const statuses = namedComponents(affected).map((named) => named.status as ComponentStatus);
  const override = isImpact(impactOverride) ? impactOverride : null;
  const impact = override ?? impactOf(statuses);
  return (
    <p ref={anchor} className="impact-line" aria-live="polite">
      <ImpactMark impact={impact} /> <strong>{impactWord(impact)}</strong>{' '}
      <span className="quiet">
        {override ? 'set by you' : statuses.length > 0 ? 'from the components' : 'no component is named'}
      </span>
    </p>
  );
}
