import { type ComponentStatus, worstStatus } from './level.ts';

/**
 * What the reader is told of a component: the worst of its own status and of what open incidents and running
 * maintenances say of it. So nothing stays red after the incident is over, and nothing has to be set back by hand.
 */
export function shownStatus(own: ComponentStatus, said: Iterable<ComponentStatus>): ComponentStatus {
  return worstStatus([own, ...said]);
}
