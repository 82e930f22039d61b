'use client';
import { useEffect, useState } from 'react';

/**
 * After a conflict, what somebody else saved in this field, beside what is typed in it. A field that was not touched
 * takes it over: sending the form again must not undo what the other person did elsewhere in it.
 */
export function SavedMeanwhile({
  id,
  value,
  untouched,
  saved: given,
}: {
  readonly id: string;
  readonly value: unknown;
  readonly untouched: unknown;
  readonly saved: unknown;
}) {
  const saved = given === null ? '' : typeof given === 'number' ? String(given) : given;
  // An instant has no words to compare.
  const compared = typeof saved === 'string' && typeof value !== 'object' ? saved : undefined;
  const [typed, setTyped] = useState(value ?? '');
  const [takenOver, setTakenOver] = useState(false);

  useEffect(() => {
    const input = inputOf(id);
    if (!input || compared === undefined) return;
    const over = input.value !== compared && input.value === untouched;
    if (over) fill(input, compared);
    setTakenOver(over);
    setTyped(input.value);
  }, [id, compared, untouched]);

  if (compared === undefined) return null;
  if (takenOver) return <p className="field-hint">Taken over: somebody else changed this meanwhile.</p>;
  if (compared === typed) return null;
  return (
    <div className="saved-meanwhile">
      <p>Saved meanwhile by somebody else:</p>
      <blockquote>{compared === '' ? <em>nothing</em> : compared}</blockquote>
      <button
        type="button"
        className="button-link needs-script"
        onClick={() => {
          const input = inputOf(id);
          if (!input) return;
          fill(input, compared);
          setTyped(compared);
          input.focus();
        }}
      >
        Take these words
      </button>
    </div>
  );
}

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function inputOf(id: string): Input | null {
  return document.getElementById(id) as Input | null;
}

function fill(input: Input, words: string): void {
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
