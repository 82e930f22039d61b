'use client';

import type { ComponentStatus } from '#lib/domain/level.ts';
import { StatusMark } from '#components/status/status-mark.tsx';
import { useField } from '#components/staff/form/index.ts';
import { Segments } from '#components/staff/segments.tsx';
import { SHORT_STATUS } from '#components/staff/words.ts';

interface AffectedRowProps {
  /** What its fields are called under. */
  readonly field: string;
  readonly name: string;
  readonly statuses: readonly ComponentStatus[];
  /** What it gets when it is ticked. */
  readonly first: ComponentStatus;
  readonly hidden: boolean;
}

/** One component: ticked when it is affected, and then how badly. The choice shows once it is ticked, by CSS alone. */
export function AffectedRow({ field, name, statuses, first, hidden }: AffectedRowProps) {
  const { value } = useField(field);
  const typed = (value ?? {}) as { readonly named?: string; readonly status?: ComponentStatus };
  const status = typed.status ?? first;
  // Under maintenance, say: not offered, but not taken away either.
  const offered = statuses.includes(status) ? statuses : [...statuses, status];
  return (
    <li className="affected-row" hidden={hidden}>
      <label className="affected-name">
        <input type="checkbox" name={`${field}.named`} defaultChecked={typed.named !== undefined} />
        <span>{name}</span>
      </label>
      <Segments
        name={`${field}.status`}
        legend={`Status of ${name}`}
        quietLegend
        options={offered.map((option) => ({
          value: option,
          word: SHORT_STATUS[option],
          mark: <StatusMark status={option} />,
        }))}
        value={status}
      />
    </li>
  );
}
