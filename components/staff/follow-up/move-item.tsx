import { ActionForm, HiddenField, SubmitButton, TextField } from '#components/staff/form/index.ts';
import type { FormAction } from '#lib/forms/state.ts';
import type { FollowedItem } from './follow-up-item.tsx';

interface MoveItemProps {
  readonly item: FollowedItem;
  readonly move: FormAction;
  readonly list: string;
}

/** What can become of it: done or open again at one press, dropped with the reason why. */
export function MoveItem({ item, move, list }: MoveItemProps) {
  const { id: itemId, version, title, state } = item;
  const known = { itemId, version: String(version), list };
  const hidden = Object.keys(known).map((name) => <HiddenField key={name} name={name} />);
  const name = <span className="visually-hidden"> {title}</span>;
  return (
    <div className="follow-up-moves">
      <ActionForm action={move} initial={known} label={`How far it is: ${title}`} className="form-inline">
        {hidden}
        {state === 'open' ? (
          <SubmitButton className="button" name="state" value="done">
            Done{name}
          </SubmitButton>
        ) : (
          <SubmitButton className="button" name="state" value="open">
            Open again{name}
          </SubmitButton>
        )}
      </ActionForm>
      {state === 'open' && (
        <details>
          <summary>Drop …{name}</summary>
          <ActionForm
            action={move}
            initial={{ ...known, state: 'dropped', droppedReason: '' }}
            label={`Drop: ${title}`}
            className="form-inline"
          >
            {hidden}
            <HiddenField name="state" />
            <TextField name="droppedReason" label="Why it is dropped" required />
            <SubmitButton className="button">Drop it</SubmitButton>
          </ActionForm>
        </details>
      )}
    </div>
  );
}
