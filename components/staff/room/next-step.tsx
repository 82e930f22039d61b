import type { ReactNode } from 'react';
import type { NextStep } from '#lib/domain/next-step.ts';
import { MINUTE } from '#lib/domain/instant.ts';
import { durationText } from '#lib/i18n/duration.ts';

interface Said {
  readonly words: string;
  /** Where it is done. */
  readonly href?: string;
  readonly act?: string;
}

interface SuggestedStepProps {
  readonly step: NextStep;
  /** The address of the room. */
  readonly path: string;
  /** The button that takes it, where that is the step. */
  readonly take: ReactNode;
}

/** The one thing to do next, as a sentence with the way to it. */
export function SuggestedStep({ step, path, take }: SuggestedStepProps) {
  const said = saidOf(step, path);
  return (
    <div className={step.kind === 'late' ? 'next-step room-step room-late' : 'next-step room-step'}>
      <p>
        <span className="visually-hidden">Next step: </span>
        {said.words}
      </p>
      {step.kind === 'take' && take}
      {said.href && (
        <a className={step.kind === 'postmortem' ? 'button button-primary' : 'button'} href={said.href}>
          {said.act}
        </a>
      )}
    </div>
  );
}

function saidOf(step: NextStep, path: string): Said {
  const update = { href: '#update', act: 'Write it' };
  switch (step.kind) {
    case 'late':
      return {
        words: `The promised update is late${step.by >= MINUTE ? ` by ${durationText(floored(step.by))}` : ''}, and the page says so. Post one, even if it says that nothing is new.`,
        ...update,
      };
    case 'take':
      return { words: 'Nobody leads this yet. Take it, so that the others know whom to ask.' };
    case 'due':
      return { words: `The next update is due in ${durationText(step.left)}. Begin it now.`, ...update };
    case 'silent':
      return {
        words: `Nothing was said for ${durationText(floored(step.since))}, and nothing is promised. Say how it goes, and when the next word comes.`,
        ...update,
      };
    case 'resolve':
      return {
        words: `All is well, and was watched for ${durationText(floored(step.watched))}. Resolve it.`,
        ...{ href: '#update', act: 'Resolve it' },
      };
    case 'well':
      return {
        words: 'Every component works again. Say that you are watching it, or that it is over.',
        ...update,
      };
    case 'postmortem':
      return {
        words: step.isBegun
          ? 'Its postmortem is a draft: nobody outside can read it yet.'
          : 'It is over. Now tell what happened, why, and what you will do about it.',
        href: `${path}/postmortem`,
        act: step.isBegun ? 'Finish the postmortem' : 'Write the postmortem',
      };
    case 'done':
      return { words: 'It is over, and its postmortem is published: nothing is left to do.' };
    case 'wait':
      return {
        words: step.promised
          ? 'Nothing is due. Write a note of what you find.'
          : 'Nothing is due, but no next update is promised either.',
      };
  }
}

const floored = (length: number) => Math.floor(length / MINUTE) * MINUTE;
