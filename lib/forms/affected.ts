import type { AffectedComponent } from '#lib/domain/incident.ts';
import type { FormValues } from './state.ts';

/**
 * Affected components in a form: `affected.ID.named` is ticked, `affected.ID.status` says how it is. By id rather than
 * by place, so that a draft fits the page after somebody has reordered it. Unticked rows send a status, too.
 */
export function affectedValues(components: readonly AffectedComponent[]): FormValues {
  return Object.fromEntries(
    components.map(({ componentId, status }) => [componentId, { named: 'on', status }]),
  );
}

/** What a verb takes: the ticked ones, in the order of the form. */
export function namedComponents(affected: unknown): { componentId: string; status: unknown }[] {
  if (affected === null || typeof affected !== 'object') return [];
  return Object.entries(affected as Record<string, unknown>).flatMap(([componentId, row]) => {
    if (row === null || typeof row !== 'object' || !('named' in row)) return [];
    return [{ componentId, status: 'status' in row ? row.status : undefined }];
  });
}
