import type { Instant } from '#lib/domain/instant.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import type { Occurrence } from '#lib/domain/recurrence/occurrences.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { instantText } from '#lib/i18n/date.ts';
import { ActionForm, HiddenField, SubmitButton } from '#components/staff/form/index.ts';
import { maintenanceWord } from '#components/staff/words.ts';
import { DatesTable } from './dates-table.tsx';
import { dayWithWeekday } from './date-words.ts';

export interface ShownDate extends Occurrence {
  readonly state: 'skipped' | 'unplanned' | 'made';
  readonly maintenance: {
    readonly id: string;
    readonly status: MaintenanceStatus;
    readonly scheduledFor: Instant;
  } | null;
}

interface SeriesDatesProps {
  readonly series: { readonly id: string; readonly version: number; readonly zone: string };
  readonly dates: readonly ShownDate[];
  /** Null for who may not change it. */
  readonly skip: FormAction | null;
  readonly planNow: FormAction;
}

/** The next dates, and what can be done with each: one that is planned is moved and cancelled on its own screen. */
export function SeriesDates({ series, dates, skip, planNow }: SeriesDatesProps) {
  if (dates.length === 0) return <p className="quiet">The rule gives no date any more.</p>;
  const cell = (date: ShownDate) => {
    if (date.maintenance) return <Made maintenance={date.maintenance} date={date} zone={series.zone} />;
    const values = { seriesId: series.id, version: String(series.version), occurrence: date.local };
    const isSkipped = date.state === 'skipped';
    return (
      <span className="date-acts">
        <span className="quiet">{isSkipped ? 'Left out' : 'Not planned yet'}</span>
        {skip && (
          <DateForm action={skip} values={{ ...values, skip: String(!isSkipped) }} date={date}>
            {isSkipped ? 'Take it back in' : 'Leave it out'}
          </DateForm>
        )}
        {skip && !isSkipped && (
          <DateForm action={planNow} values={{ ...values, notify: 'false' }} date={date}>
            Plan it now
          </DateForm>
        )}
      </span>
    );
  };
  return (
    <DatesTable dates={dates} zone={series.zone} more={{ head: 'What becomes of it', cell }} isOff={isOff} />
  );
}

/** At the time that the rule gives: one that was moved takes place at another. */
const isOff = ({ state, maintenance, at }: ShownDate) =>
  state === 'skipped' ||
  (maintenance !== null && (maintenance.status === 'cancelled' || maintenance.scheduledFor !== at));

function Made({
  maintenance,
  date,
  zone,
}: {
  readonly maintenance: NonNullable<ShownDate['maintenance']>;
  readonly date: ShownDate;
  readonly zone: string;
}) {
  const { id, status, scheduledFor } = maintenance;
  return (
    <>
      <a href={`/admin/maintenance/${id}`}>{maintenanceWord(status)}</a>
      {scheduledFor !== date.at && (
        <span className="clock-note">
          Moved to {dayWithWeekday(scheduledFor, zone)} {instantText(scheduledFor, zone, 'time')}
        </span>
      )}
    </>
  );
}

interface DateFormProps {
  readonly action: FormAction;
  readonly values: Readonly<Record<string, string>>;
  readonly date: ShownDate;
  readonly children: string;
}

function DateForm({ action, values, date, children }: DateFormProps) {
  return (
    <ActionForm
      action={action}
      initial={values}
      label={`${children}: ${date.local.replace('T', ' ')}`}
      className="date-form"
    >
      {Object.keys(values).map((name) => (
        <HiddenField key={name} name={name} />
      ))}
      <SubmitButton className="button-link">{children}</SubmitButton>
    </ActionForm>
  );
}
