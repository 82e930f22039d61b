import { InvalidArgumentError } from 'commander';
import { componentStatus } from './component-status.ts';
import { type ComponentAnswer, componentOf } from './find-component.ts';
import { UsageFault } from './usage-fault.ts';

/** What an incident says of a component. */
export interface Statement {
  readonly component: string;
  readonly status: string;
}

/** `API=major_outage`; a component's name may have a `=` itself, a status has none. */
export function statement(given: string, before: readonly Statement[] = []): Statement[] {
  const at = given.lastIndexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it like "API=major_outage".');
  return [...before, { component: given.slice(0, at), status: componentStatus(given.slice(at + 1)) }];
}

/** As the API takes them. @throws Refusal, and UsageFault for a component that is named twice */
export function componentsSent(
  statements: readonly Statement[] | undefined,
  all: readonly ComponentAnswer[],
): Record<string, string> | undefined {
  if (!statements) return undefined;
  const sent: Record<string, string> = {};
  for (const { component, status } of statements) {
    const { id } = componentOf(all, component);
    if (id in sent) throw new UsageFault(`${component} is named twice.`);
    sent[id] = status;
  }
  return sent;
}
