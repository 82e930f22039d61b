import type { Occurrence } from '#lib/domain/recurrence/occurrences.ts';
import { OverlapNotice, type ShownOverlap } from '#components/staff/maintenance/overlap-notice.tsx';
import { DatesTable } from './dates-table.tsx';

interface PlanPreviewProps {
  readonly dates: readonly Occurrence[];
  /** Of the series; null for what does not repeat. */
  readonly zone: string | null;
  readonly pageZone: string;
  readonly overlaps: readonly ShownOverlap[];
  /** What is wrong with the rule. */
  readonly problem: string | null;
}

/** What a plan comes to, before it is one. */
export function PlanPreview({ dates, zone, pageZone, overlaps, problem }: PlanPreviewProps) {
  return (
    <>
      {problem !== null && <p className="field-error">{problem}</p>}
      {zone !== null && dates.length === 0 && (
        <p className="quiet">This gives no date in the next ten years.</p>
      )}
      {zone !== null && dates.length > 0 && (
        <>
          <h3>The next {dates.length === 1 ? 'date' : `${dates.length} dates`}</h3>
          <DatesTable dates={dates} zone={zone} />
        </>
      )}
      <OverlapNotice overlaps={overlaps} zone={pageZone} />
    </>
  );
}
