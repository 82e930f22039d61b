import { type StepsOf, StepButtons } from '#components/staff/order/step-buttons.tsx';

interface GroupRowProps {
  readonly group: { readonly id: string; readonly name: string };
  readonly steps: StepsOf | undefined;
}

/** The heading of a group, with its place. */
export function GroupRow({ group: { id, name }, steps }: GroupRowProps) {
  return (
    <div className="order-row">
      <span className="order-name order-group">
        {steps ? <a href={`/admin/components/groups/${id}`}>{name}</a> : name}
      </span>
      {steps && <StepButtons {...steps} kind="group" id={id} name={name} />}
    </div>
  );
}
