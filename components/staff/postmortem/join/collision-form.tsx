'use client';

import type { ReactNode } from 'react';
import type { FormAction, FormValues } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, RadioField, SubmitButton, TextArea } from '#components/staff/form/index.ts';

export interface ShownCollision {
  readonly index: number;
  /** The part that it is in, in words. */
  readonly part: string;
  /** Whether both can be kept one after the other, and other words written. */
  readonly isText: boolean;
  readonly isItem: boolean;
  /** What came and went from the stored words to one's own, drawn. */
  readonly compared: ReactNode;
  readonly theirs: string;
  readonly mine: string;
}

interface CollisionFormProps {
  readonly action: FormAction;
  readonly initial: FormValues;
  readonly collisions: readonly ShownCollision[];
  /** Who wrote the words that are stored. */
  readonly writer: string;
}

/** Both texts of each place side by side, and what is to stand there. */
export function CollisionForm({ action, initial, collisions, writer }: CollisionFormProps) {
  return (
    <ActionForm
      action={action}
      initial={initial}
      className="form collisions"
      label="Choose between both texts"
    >
      <HiddenField name="incidentId" />
      <HiddenField name="number" />
      <HiddenField name="version" />
      {collisions.map((collision) => (
        <Place key={collision.index} {...collision} writer={writer} />
      ))}
      <p className="form-actions">
        <SubmitButton>Save these words</SubmitButton>
      </p>
    </ActionForm>
  );
}

function Place({
  index,
  part,
  isText,
  isItem,
  theirs,
  mine,
  compared,
  writer,
}: ShownCollision & { writer: string }) {
  const stored = writer ? `What ${writer} wrote` : 'What is saved';
  const ways = [
    { value: 'theirs', label: stored },
    { value: 'mine', label: 'What you wrote' },
    ...(isText || isItem ? [{ value: 'both', label: 'Both, one after the other' }] : []),
    ...(isText ? [{ value: 'edited', label: 'Other words' }] : []),
  ];
  return (
    <section className="collision" aria-labelledby={`collision-${index}`}>
      <h2 id={`collision-${index}`}>{part}</h2>
      <div className="side-by-side">
        <figure>
          <figcaption>{stored}</figcaption>
          <blockquote>{theirs || <em>nothing</em>}</blockquote>
        </figure>
        <figure>
          <figcaption>What you wrote</figcaption>
          <blockquote>{mine || <em>nothing</em>}</blockquote>
        </figure>
      </div>
      <details className="more">
        <summary>What differs</summary>
        {compared}
      </details>
      <RadioField name={`choices.${index}.way`} label="Keep" options={ways} />
      {isText && (
        <div className="collision-edited">
          <TextArea
            name={`choices.${index}.edited`}
            label="The words to keep"
            hint="It begins with both."
            rows={4}
          />
        </div>
      )}
    </section>
  );
}
