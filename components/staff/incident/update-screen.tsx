import type { PickGroup } from '#components/staff/affected/groups.ts';
import { DeleteForm } from '#components/staff/delete-form.tsx';
import { mayBeQuiet, quietUntil } from '#lib/domain/amend.ts';
import type { AffectedComponent } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { localInstant } from '#lib/forms/instant.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { instantText } from '#lib/i18n/date.ts';
import { UpdateEditor } from './update-editor.tsx';

interface UpdateScreenProps {
  /** The incident or the maintenance that it is an update of. */
  readonly of: {
    readonly name: string;
    readonly path: string;
    readonly id: { readonly incidentId: string } | { readonly maintenanceId: string };
  };
  readonly update: {
    readonly id: string;
    readonly version: number;
    readonly createdAt: Instant;
    readonly status: string;
    readonly body: string;
    readonly displayAt: Instant;
    readonly nextUpdateBy: Instant | null;
    readonly components: readonly AffectedComponent[];
  };
  readonly edit: FormAction;
  readonly remove: FormAction;
  readonly groups: readonly PickGroup[];
  readonly now: Instant;
  readonly zone: string;
}

/** One update, to be corrected or deleted. */
export function UpdateScreen({ of, update, edit, remove, groups, now, zone }: UpdateScreenProps) {
  return (
    <>
      <header className="screen-head">
        <h1>Edit an update</h1>
        <p>
          <a href={of.path}>{of.name}</a>
        </p>
      </header>
      <UpdateEditor
        action={edit}
        parent={of.id}
        update={update}
        times={{
          displayAt: localInstant(update.displayAt, zone),
          nextUpdateBy: localInstant(update.nextUpdateBy, zone),
        }}
        groups={groups}
        zone={zone}
        quietUntil={
          mayBeQuiet(update.createdAt, now) ? instantText(quietUntil(update.createdAt), zone, 'clock') : null
        }
      />
      <section className="apart">
        <DeleteForm
          action={remove}
          act="Delete this update"
          values={{ updateId: update.id, ...of.id, version: String(update.version) }}
        >
          It disappears from the page. Its words stay in the log, because readers have seen them.
        </DeleteForm>
      </section>
    </>
  );
}
