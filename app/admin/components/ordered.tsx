import type { ReactNode } from 'react';
import { ComponentRow } from '#components/staff/component/component-row.tsx';
import { GroupRow } from '#components/staff/component/group-row.tsx';
import { ComponentOrder } from '#components/staff/order/component-order.tsx';
import { PlainOrder } from '#components/staff/order/plain-order.tsx';
import { looseApart } from '#lib/domain/order.ts';
import type { Act } from '#lib/domain/permission.ts';
import type { StaffComponents } from '#lib/reads/components.ts';
import { saveOrder, setStatus, step } from './actions.ts';

interface OrderedProps {
  readonly read: StaffComponents;
  readonly may: (act: Act) => boolean;
}

/** The page from top to bottom; for those who may, to be moved about. */
export function OrderedComponents({ read, may }: OrderedProps) {
  const order = looseApart(read.order);
  const mayWrite = may('component.write');
  const components = new Map(read.components.map((component) => [component.id, component]));
  const rows: Record<string, ReactNode> = {};
  const steps = (index: number, length: number) =>
    mayWrite ? { action: step, first: index === 0, last: index === length - 1 } : undefined;
  const draw = (id: string, index: number, length: number) => {
    const component = components.get(id);
    if (!component) return;
    rows[id] = (
      <ComponentRow
        component={component}
        setStatus={may('component.status') ? setStatus : undefined}
        steps={steps(index, length)}
      />
    );
  };
  order.forEach((block, index) => {
    const group = read.groups.find((one) => one.id === block.id);
    if (group) rows[group.id] = <GroupRow group={group} steps={steps(index, order.length)} />;
    block.componentIds.forEach((id, place) =>
      group ? draw(id, place, block.componentIds.length) : draw(id, index, order.length),
    );
  });
  if (!mayWrite) return <PlainOrder order={order} rows={rows} />;
  const names = Object.fromEntries([...read.components, ...read.groups].map(({ id, name }) => [id, name]));
  return <ComponentOrder order={order} names={names} rows={rows} save={saveOrder} />;
}
