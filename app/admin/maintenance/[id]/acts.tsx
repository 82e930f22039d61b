import {
  cancel,
  change,
  complete,
  extend,
  move,
  say,
  start,
  verify,
} from '#app/admin/maintenance/actions.ts';
import type { PickGroup } from '#components/staff/affected/groups.ts';
import { ActForm } from '#components/staff/maintenance/act-form.tsx';
import { ExtendFields } from '#components/staff/maintenance/extend-fields.tsx';
import { PlanForm, type PlannedMaintenance } from '#components/staff/maintenance/plan-form.tsx';
import { SayForm } from '#components/staff/maintenance/say-form.tsx';
import { WindowFields } from '#components/staff/maintenance/window-fields.tsx';
import { STANDARD_MAINTENANCE_WORDS as WORDS } from '#components/staff/standard-words.ts';
import { type AnnouncedType, stageOf } from '#lib/domain/announced.ts';
import type { Instant } from '#lib/domain/instant.ts';
import * as allowed from '#lib/domain/maintenance.ts';
import type { Announcement } from '#lib/domain/subscription.ts';
import { localInstant } from '#lib/forms/instant.ts';
import type { FormValues } from '#lib/forms/state.ts';

type Stage = Announcement['stage'];

interface ActsProps {
  readonly maintenance: PlannedMaintenance & {
    readonly scheduledFor: Instant;
    readonly scheduledUntil: Instant;
  };
  readonly componentIds: readonly string[];
  readonly groups: readonly PickGroup[];
  readonly zone: string;
  /** How many hear of an act, by where in the story it stands. */
  readonly told: Readonly<Record<Stage, number>>;
  /** What was taken back: the form it came from is open, with it. */
  readonly again: { readonly of: string; readonly values: FormValues } | null;
}

/** What can be done with a maintenance where it stands, the likeliest first. */
export function Acts({ maintenance, componentIds, groups, zone, told, again }: ActsProps) {
  const { status, scheduledFor, scheduledUntil } = maintenance;
  const from = localInstant(scheduledFor, zone);
  const until = localInstant(scheduledUntil, zone);
  const returned = (type: AnnouncedType) => (again?.of === type ? again.values : undefined);
  const said = { ...WORDS, ...maintenance.stepWords };
  const act = (name: string, hint: string, preview: AnnouncedType) => ({
    ...{ act: name, hint, maintenance, preview },
    told: told[stageOf(preview, null)],
    again: returned(preview),
  });
  return (
    <section className="section">
      <h2>{allowed.isEnded(status) ? 'It is over' : 'What comes next'}</h2>
      <div>
        {allowed.mayStart(status) && (
          <ActForm
            {...act('Start now', 'before its time', 'maintenance.started')}
            action={start}
            body={said.in_progress}
          />
        )}
        {allowed.mayComplete(status) && (
          <ActForm
            {...act('Complete', 'everything is well', 'maintenance.completed')}
            action={complete}
            body={said.completed}
          />
        )}
        {allowed.mayVerify(status) && (
          <ActForm
            {...act('Verify', 'the work is done, the checks are not', 'maintenance.verifying')}
            action={verify}
            body={said.verifying}
          />
        )}
        {allowed.mayExtend(status) && (
          <ActForm
            {...act('Extend', 'it takes longer', 'maintenance.extended')}
            action={extend}
            body=""
            values={{ extendBy: '30', endsAt: String(scheduledUntil), scheduledUntil: until }}
          >
            <ExtendFields zone={zone} />
          </ActForm>
        )}
        <SayForm
          action={say}
          maintenance={maintenance}
          told={told.between}
          again={returned('update.posted')}
        />
        {allowed.mayMove(status) && (
          <ActForm
            {...act('Move', 'to another time', 'maintenance.moved')}
            action={move}
            body=""
            values={{ scheduledFor: from, scheduledUntil: until }}
          >
            <WindowFields zone={zone} />
          </ActForm>
        )}
        {!allowed.isEnded(status) && (
          <PlanForm action={change} maintenance={maintenance} componentIds={componentIds} groups={groups} />
        )}
        {allowed.mayCancel(status) && (
          <ActForm
            {...act('Cancel this maintenance', 'it will not take place', 'maintenance.cancelled')}
            action={cancel}
            body={WORDS.cancelled}
            danger
          />
        )}
      </div>
    </section>
  );
}
