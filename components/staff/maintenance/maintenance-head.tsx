import type { Instant } from '#lib/domain/instant.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { durationText } from '#lib/i18n/duration.ts';
import { StateMark } from '#components/status/state-mark.tsx';
import { Ago } from '#components/time/ago.tsx';
import { Time } from '#components/time/time.tsx';
import { maintenanceWord } from '#components/staff/words.ts';

interface MaintenanceHeadProps {
  readonly maintenance: {
    readonly id: string;
    readonly name: string;
    readonly status: MaintenanceStatus;
    readonly scheduledFor: Instant;
    readonly scheduledUntil: Instant;
    readonly autoStart: boolean;
    readonly autoComplete: boolean;
  };
  /** By name. */
  readonly components: readonly string[];
  readonly now: Instant;
  readonly zone: string;
}

export function MaintenanceHead({ maintenance, components, now, zone }: MaintenanceHeadProps) {
  const { status, scheduledFor, scheduledUntil, autoStart, autoComplete } = maintenance;
  return (
    <>
      <header className="screen-head">
        <h1>{maintenance.name}</h1>
        <a href={`/maintenance/${maintenance.id}`}>See it as visitors do</a>
      </header>
      <div className="section">
        <p className="facts">
          <StateMark state={status} /> <strong>{maintenanceWord(status)}</strong>
          <span>
            <Time at={scheduledFor} zone={zone} form="full" /> –{' '}
            <Time at={scheduledUntil} zone={zone} form="full" />
          </span>
          <span className="quiet">({durationText(scheduledUntil - scheduledFor)})</span>
        </p>
        <p className="quiet">
          {components.length > 0 ? components.join(', ') : 'No component is named'}.{' '}
          {status === 'scheduled' && (
            <>
              Begins {autoStart ? 'by itself ' : 'when somebody starts it, '}
              <Ago at={scheduledFor} now={now} zone={zone} />.{' '}
            </>
          )}
          {(status === 'in_progress' || status === 'verifying') && (
            <>
              Ends {autoComplete ? 'by itself ' : 'when somebody completes it, planned '}
              <Ago at={scheduledUntil} now={now} zone={zone} />.
            </>
          )}
        </p>
      </div>
    </>
  );
}
