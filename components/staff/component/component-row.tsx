import type { ComponentStatus } from '#lib/domain/level.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { StatusMark } from '#components/status/status-mark.tsx';
import { type StepsOf, StepButtons } from '#components/staff/order/step-buttons.tsx';
import { statusWord } from '#components/staff/words.ts';
import { OwnStatus } from './own-status.tsx';

interface ComponentRowProps {
  readonly component: {
    readonly id: string;
    readonly name: string;
    readonly status: ComponentStatus;
    readonly shown: ComponentStatus;
  };
  readonly setStatus: FormAction | undefined;
  readonly steps: StepsOf | undefined;
}

/** A component with what visitors are told of it, its own status, and its place. */
export function ComponentRow({ component, setStatus, steps }: ComponentRowProps) {
  const { id, name, status, shown } = component;
  return (
    <div className="order-row">
      <span className="order-name">
        <StatusMark status={shown} />
        {steps ? <a href={`/admin/components/${id}`}>{name}</a> : name}
        {(shown !== status || !setStatus) && (
          <span className="quiet">shown as {statusWord(shown).toLowerCase()}</span>
        )}
      </span>
      {setStatus && <OwnStatus action={setStatus} component={component} />}
      {steps && <StepButtons {...steps} kind="component" id={id} name={name} />}
    </div>
  );
}
