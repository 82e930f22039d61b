import type { Operation } from './operation.ts';
import { COMPONENT_GROUP_OPERATIONS } from './v1/component-groups.ts';
import { COMPONENT_OPERATIONS } from './v1/components.ts';
import { INCIDENT_OPERATIONS } from './v1/incidents.ts';
import { PAGE_OPERATIONS } from './v1/pages.ts';

/** All that programs can ask for, in the order of the reading page. */
export const OPERATIONS: readonly Operation[] = [
  ...PAGE_OPERATIONS,
  ...COMPONENT_OPERATIONS,
  ...COMPONENT_GROUP_OPERATIONS,
  ...INCIDENT_OPERATIONS,
];
