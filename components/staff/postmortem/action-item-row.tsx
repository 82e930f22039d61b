'use client';

import { ACTION_ITEM_KINDS, ACTION_ITEM_STATES } from '#lib/domain/postmortem.ts';
import { CheckField, SelectField, TextField, useForm } from '#components/staff/form/index.ts';
import { ACTION_ITEM_KIND_WORDS, ACTION_ITEM_STATE_WORDS } from '#components/staff/words.ts';

const STATES = ACTION_ITEM_STATES.map((state) => ({ value: state, label: ACTION_ITEM_STATE_WORDS[state] }));
const KINDS = [
  { value: '', label: 'Not said' },
  ...ACTION_ITEM_KINDS.map((kind) => ({ value: kind, label: ACTION_ITEM_KIND_WORDS[kind] })),
];

/** One step. Why it was dropped is asked where it was: the stylesheet shows it, with script and without. */
export function ActionItemRow({ index }: { readonly index: number }) {
  const { values } = useForm();
  const row = `actionItems.${index}`;
  const item = Array.isArray(values.actionItems)
    ? (values.actionItems[index] as { id?: string } | undefined)
    : undefined;
  return (
    <>
      {item?.id && <input type="hidden" name={`${row}.id`} value={item.id} />}
      <TextField name={`${row}.title`} label="What" className="action-wide" />
      <TextField name={`${row}.owner`} label="Owner" />
      <TextField name={`${row}.dueDay`} label="Due" type="date" />
      <SelectField name={`${row}.kind`} label="Kind" options={KINDS} />
      <SelectField name={`${row}.state`} label="State" options={STATES} className="action-state" />
      <TextField
        name={`${row}.droppedReason`}
        label="Why it was dropped"
        className="action-wide action-reason"
      />
      <TextField
        name={`${row}.trackerUrl`}
        label="Tracker"
        type="url"
        placeholder="https://"
        className="action-wide"
      />
      <CheckField name={`${row}.isInternal`} label="Internal" className="action-internal" />
    </>
  );
}
