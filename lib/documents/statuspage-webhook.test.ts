import { describe, expect, test } from 'vitest';
import { hasSharedData, sharedJson } from '#e2e/shared-data.ts';
import type { ComponentRow, GroupRow } from '#db/queries/facts-components.ts';
import type { IncidentFacts } from '#db/queries/facts-incidents.ts';
import type { MaintenanceFacts } from '#db/queries/facts-maintenances.ts';
import { isOver } from '#lib/domain/incident.ts';
import { wholeDocument } from '#lib/domain/postmortem.ts';
import type { Announced } from '#lib/published/announced.ts';
import { type AnnouncedInFull, detailsOf } from '#lib/published/announced-in-full.ts';
import { publishedIncident } from '#lib/published/incident.ts';
import { publishedMaintenance } from '#lib/published/maintenance.ts';
import { namesOf } from '#lib/published/named.ts';
import { pageInfo } from '#lib/published/page-info.ts';
import { component, incident, maintenance, minutes, NOON, world } from '#lib/published/testing-world.ts';
import { statuspageWebhook } from './statuspage-webhook.ts';

const ways = { manage: 'https://status.example.com/s/k', leave: 'https://status.example.com/s/k/leave' };
const page = { ...world().page, timeZone: 'America/New_York' };
const group = { id: 'europe', name: 'Europe', removedAt: null } as GroupRow;
const components: ComponentRow[] = [component('api', { name: 'API', groupId: 'europe' }), component('web')];
const names = namesOf(components, [group]);

const stored = (one: IncidentFacts | MaintenanceFacts) =>
  new Map(
    one.updates.map(({ id, createdAt }) => [
      id,
      { createdAt, updatedAt: createdAt, notify: true, tweetId: null, customTweet: null },
    ]),
  );

function told(one: IncidentFacts | MaintenanceFacts, kind?: 'moved' | 'postmortem'): AnnouncedInFull {
  const isIncident = 'startedAt' in one && 'impact' in one;
  const story: Announced['story'] = isIncident
    ? { kind: 'incident', ...publishedIncident(one, names, NOON) }
    : { kind: 'maintenance', ...publishedMaintenance(one, names, NOON) };
  const news: Announced['news'] =
    kind === 'moved'
      ? { kind }
      : kind
        ? { kind, corrected: null }
        : { kind: 'update', update: story.updates[0]! };
  const details = detailsOf(
    {
      components,
      incident: isIncident ? one : undefined,
      maintenance: isIncident ? undefined : one,
      updates: stored(one),
      openIncidents: isIncident && !isOver(one) ? [one] : [],
      openMaintenances: isIncident ? [] : [one],
    },
    story,
  );
  return { pageId: page.id, page: pageInfo(page), story, news, details };
}
const posted = (...what: Parameters<typeof told>) => statuspageWebhook(told(...what), ways, NOON);

const slow = incident('slow', [
  [-55, 'investigating', { api: 'partial_outage' }, 30],
  [-5, 'identified', { api: 'degraded_performance', web: 'operational' }],
]);
const over = incident('slow', [
  [-55, 'investigating', { api: 'partial_outage' }],
  [0, 'resolved', { api: 'operational' }],
]);
const writtenUp: IncidentFacts = {
  ...over,
  postmortem: {
    incidentId: 'slow',
    ...wholeDocument({
      sections: { summary: 'It was slow.', impact: 'Yes.', rootCause: 'A disk.', remediation: 'More.' },
      ...{ details: null, actionItems: [] },
    }),
    ...{ publishedAt: minutes(100), correctedAt: minutes(120) },
  },
};
const move = maintenance('move', [60, 180], [[-30, 'scheduled']], { componentIds: ['api'] });

describe.skipIf(!hasSharedData)('beside the bodies that were recorded of real pages', () => {
  /** Each field with its type, in order, and what may be null. */
  function shapeOf(value: unknown, path = ''): string[] {
    if (Array.isArray(value)) return value.length > 0 ? shapeOf(value[0], `${path}[]`) : [`${path}[]`];
    if (value === null || typeof value !== 'object')
      return [`${path}: ${value === null ? 'null' : typeof value}`];
    return Object.entries(value).flatMap(([key, one]) => shapeOf(one, `${path}.${key}`));
  }
  const field = (line: string) => line.replace(/: \w+$/, '');

  test.each(['zulip-incident_created.json', 'zulip-incident_update.json'])(
    'ours has the same fields of the same types in the same order as %s',
    (file) => {
      const theirs = shapeOf(sharedJson(`webhooks/${file}`));
      const ours = shapeOf(posted(file.includes('update') ? over : slow));
      expect(ours.map(field)).toEqual(theirs.map(field));
      ours.forEach((line, index) => {
        // What is null in one of them says nothing of its type.
        if (!line.endsWith(': null') && !theirs[index]!.endsWith(': null')) expect(line).toBe(theirs[index]);
      });
    },
  );

  test('and what Datadog sent, whose page has another zone', () => {
    const theirs = sharedJson('webhooks/datadog-status-2017.json') as ReturnType<typeof posted>;
    const ours = posted(slow);
    const form = (text: string) => text.replaceAll(/\d/g, '0');
    expect(form(ours.incident.created_at)).toBe(form(theirs.incident.created_at));
    expect(form(ours.meta.generated_at)).toBe(form(theirs.meta.generated_at));
    const offset = (body: typeof ours) => body.incident.incident_updates[0]!.created_at.slice(-6);
    expect(offset(ours), 'the same summer').toBe(offset(theirs));
    expect(Object.keys(ours.incident)).toEqual(expect.arrayContaining(Object.keys(theirs.incident)));
  });
});

describe('what is posted', () => {
  test('says how the page is, and what each word changed', () => {
    const body = posted(slow);
    expect(body.meta).toEqual({
      unsubscribe: ways.leave,
      documentation: ways.manage,
      generated_at: '2025-03-17T12:00:00.000Z',
    });
    expect(body.page).toEqual({
      ...{ id: 'page', status_indicator: 'minor', status_description: 'Partially Degraded Service' },
    });
    expect(body.incident).toMatchObject({
      ...{ name: 'Incident slow', status: 'identified', impact: 'major', id: 'slow', page_id: 'page' },
      ...{ shortlink: 'https://status.example.com/incidents/slow', resolved_at: null, scheduled_for: null },
    });
    expect(body.incident.incident_updates).toMatchObject([
      {
        ...{ status: 'identified', body: 'identified words', display_at: '2025-03-17T07:55:00.000-04:00' },
        affected_components: [
          {
            ...{ code: 'api', name: 'Europe - API' },
            ...{ old_status: 'partial_outage', new_status: 'degraded_performance' },
          },
          { code: 'web', name: 'web', old_status: 'operational', new_status: 'operational' },
        ],
      },
      {
        status: 'investigating',
        affected_components: [{ code: 'api', old_status: 'operational', new_status: 'partial_outage' }],
      },
    ]);
    expect(body.incident.components).toMatchObject([
      { id: 'api', name: 'API', status: 'degraded_performance', group_id: 'europe', page_id: 'page' },
      { id: 'web', status: 'operational', group_id: null },
    ]);
  });

  test('names no components with null, as programs expect it', () => {
    const body = posted(incident('a', [[-1, 'investigating']]));
    expect(body.incident.incident_updates[0]!.affected_components).toBeNull();
    expect(body.incident.components).toEqual([]);
  });

  test('is an incident with a window for a maintenance, also when that was moved without a word', () => {
    for (const body of [posted(move), posted(move, 'moved')])
      expect(body.incident).toMatchObject({
        ...{
          status: 'scheduled',
          impact: 'maintenance',
          shortlink: 'https://status.example.com/maintenance/move',
        },
        scheduled_for: '2025-03-17T09:00:00.000-04:00',
        scheduled_until: '2025-03-17T11:00:00.000-04:00',
        ...{ scheduled_auto_in_progress: true, scheduled_auto_completed: true },
        components: [{ id: 'api' }],
      });
    const cancelled = maintenance(
      'move',
      [60, 180],
      [
        [-30, 'scheduled'],
        [-1, 'cancelled'],
      ],
    );
    const { incident } = posted(cancelled);
    expect([incident.status, incident.incident_updates[0]!.status]).toEqual(['completed', 'completed']);
  });

  test('has a postmortem as the last word of its incident, with an id that stays', () => {
    const { incident } = posted(writtenUp, 'postmortem');
    expect(incident).toMatchObject({
      ...{ status: 'postmortem', postmortem_notified_subscribers: true },
      postmortem_body:
        'It was slow.\n\n## Impact\n\nYes.\n\n## Root cause\n\nA disk.\n\n## Remediation\n\nMore.',
      postmortem_published_at: '2025-03-17T09:40:00.000-04:00',
      postmortem_body_last_updated_at: '2025-03-17T10:00:00.000-04:00',
    });
    const [last, before] = incident.incident_updates;
    expect(last).toMatchObject({
      status: 'postmortem',
      body: incident.postmortem_body,
      affected_components: null,
    });
    expect(last!.id).toMatch(/^[a-z0-9]{12}$/);
    expect(last!.id).toBe(posted(writtenUp, 'postmortem').incident.incident_updates[0]!.id);
    expect(before!.status).toBe('resolved');
  });
});
