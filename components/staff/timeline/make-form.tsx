import { ActionForm, HiddenField, SubmitButton } from '#components/staff/form/index.ts';
import type { FormAction } from '#lib/forms/state.ts';

interface MakeFormProps {
  readonly action: FormAction;
  readonly incidentId: string;
  readonly entries: number;
  /** How many updates and notes have no entry so far. */
  readonly untaken: number;
}

/** Begins the timeline with what was said and noted meanwhile, or adds what came since. */
export function MakeForm({ action, incidentId, entries, untaken }: MakeFormProps) {
  return (
    <ActionForm
      action={action}
      initial={{ incidentId }}
      label="Make from updates"
      className="form make-timeline"
    >
      <HiddenField name="incidentId" />
      {untaken > 0 && (
        <p className="form-actions">
          <SubmitButton className={entries === 0 ? 'button button-primary' : 'button'}>
            {entries === 0 ? 'Make it from updates' : 'Add what is new'}
          </SubmitButton>
          <span className="quiet">{saysWhat(entries, untaken)}</span>
        </p>
      )}
    </ActionForm>
  );
}

function saysWhat(entries: number, untaken: number): string {
  const what = untaken === 1 ? 'One update or note' : `${untaken} updates and notes`;
  if (entries > 0) return `${what} came since. What you edited or deleted stays as you made it.`;
  return `${what} become entries, which you can then edit. Updates are public, notes stay internal.`;
}
