import { InvalidArgumentError } from 'commander';
import { COMPONENT_STATUSES, type ComponentStatus } from '#lib/domain/level.ts';

/** `major_outage`, `major-outage` and `"Major outage"` are one. @throws InvalidArgumentError */
export function componentStatus(given: string): ComponentStatus {
  const word = given
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  const found = COMPONENT_STATUSES.find((status) => status === word);
  if (!found) throw new InvalidArgumentError(`A status is one of ${COMPONENT_STATUSES.join(', ')}.`);
  return found;
}
