import type { IncidentStatus } from './incident.ts';
import type { ComponentStatus } from './level.ts';
import type { MaintenanceStatus } from './maintenance.ts';
import type { AffectedComponent } from './update.ts';

/**
 * What an update says of components when nobody says otherwise: what was last said. What an incident says of components
 * ends with it, so its last word says that they are well.
 */
export function incidentSays(
  status: IncidentStatus,
  latest: readonly AffectedComponent[],
): AffectedComponent[] {
  return status === 'resolved' ? well(latest.map((one) => one.componentId)) : [...latest];
}

/**
 * The same for a step of a maintenance: its components go under maintenance when it begins, and are well when it is complete.
 * @param step.planned the components that the maintenance is for and that are still there
 */
export function maintenanceSays(step: {
  readonly from: MaintenanceStatus;
  readonly to: MaintenanceStatus;
  readonly planned: readonly string[];
  /** What its components are while it runs. */
  readonly during: ComponentStatus;
  readonly latest: readonly AffectedComponent[];
}): AffectedComponent[] {
  const { from, to, planned, during, latest } = step;
  if (to === 'in_progress' && from === 'scheduled')
    return planned.map((componentId) => ({ componentId, status: during }));
  if (to === 'completed') return well(latest.length > 0 ? latest.map((one) => one.componentId) : planned);
  return [...latest];
}

function well(componentIds: readonly string[]): AffectedComponent[] {
  return componentIds.map((componentId) => ({ componentId, status: 'operational' }));
}
