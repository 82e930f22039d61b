'use client';

import { useEffect, useState } from 'react';
import { people } from '#lib/domain/undo.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SubmitButton } from '#components/staff/form/index.ts';
import { UndoKey } from './undo-key.tsx';

interface UndoBannerProps {
  readonly action: FormAction;
  readonly eventId: number;
  /** What it is about, as the action wants it. */
  readonly parent: Readonly<Record<string, string>>;
  readonly told: number;
  /** Milliseconds. */
  readonly left: number;
  /** All messages wait until somebody lets them go on. */
  readonly isPaused: boolean;
}

/**
 * What was just said, while it can be taken back. The seconds that run down are for the eye alone: read out each second,
 * they would drown everything else. Without script it says how long, and the button tells when it is too late.
 */
export function UndoBanner({ action, eventId, parent, told, left, isPaused }: UndoBannerProps) {
  const seconds = useSecondsLeft(left);
  const over = seconds <= 0;
  return (
    <div className={over ? 'undo undo-over' : 'undo'}>
      <p role="status">
        {isPaused && <>Messages are paused: {people(told)} will be told when they go on.</>}
        {!isPaused && over && <>It is going out to {people(told)} now.</>}
        {!isPaused && !over && <>{people(told)} will be told </>}
        {!over && (
          <>
            <span className="undo-seconds" aria-hidden="true">
              {isPaused ? ' Take it back within' : 'in'} {seconds} {seconds === 1 ? 'second' : 'seconds'}
            </span>
            <span className="visually-hidden">
              {isPaused
                ? ' You can take it back for ten seconds'
                : 'within ten seconds, unless you take it back'}
            </span>
            .
          </>
        )}
      </p>
      {!over && (
        <ActionForm
          action={action}
          className="undo-form"
          label="Take it back"
          initial={{ ...parent, eventId: String(eventId) }}
        >
          {[...Object.keys(parent), 'eventId'].map((name) => (
            <HiddenField key={name} name={name} />
          ))}
          <SubmitButton>Take it back</SubmitButton>
          <UndoKey />
        </ActionForm>
      )}
    </div>
  );
}

/** Counted from when the screen came, by a clock that nobody sets. */
function useSecondsLeft(left: number): number {
  const [seconds, setSeconds] = useState(Math.ceil(left / 1000));
  useEffect(() => {
    const end = performance.now() + left;
    const timer = setInterval(() => {
      const rest = Math.ceil((end - performance.now()) / 1000);
      setSeconds(rest);
      if (rest <= 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [left]);
  return seconds;
}
