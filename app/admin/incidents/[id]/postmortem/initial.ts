import { measuredImpact, toldTimeline } from '#lib/forms/postmortem-start.ts';
import type { FormValues } from '#lib/forms/state.ts';
import type { postmortemForStaff } from '#lib/reads/postmortem.ts';

type Read = NonNullable<Awaited<ReturnType<typeof postmortemForStaff>>>;

/** What the editor begins with: the draft, or what the incident already tells. */
export function initialPostmortem(
  { incident, updates, latest, names, postmortem, actionItems }: Read,
  zone: string,
): FormValues {
  const components = latest.map(({ componentId }) => names[componentId] ?? '');
  const times = { startedAt: incident.startedAt, endedAt: incident.resolvedAt ?? incident.closedAt };
  return {
    incidentId: incident.id,
    version: String(postmortem?.version ?? 0),
    base: '',
    notify: 'true',
    sections: postmortem?.draft ?? {
      summary: '',
      impact: measuredImpact(times, components, zone),
      rootCause: '',
      timeline: toldTimeline(updates, zone),
      remediation: '',
    },
    actionItems: actionItems.map(({ id, title, owner, dueDay, state }) => ({
      id,
      title,
      owner: owner ?? '',
      dueDay: dueDay ?? '',
      state,
    })),
  };
}
