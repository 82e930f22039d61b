// The rows of a small invented Cachet 3, as its tables have them. Times are of the zone of the program, here UTC.

const at = (created: string, updated = created) => ({ created_at: created, updated_at: updated });
const gone = (deleted: string | null = null) => ({ deleted_at: deleted });

/** @param domain of the page */
export function world(domain = 'https://status.harbour.example') {
  const component = (id: number, name: string, more: Record<string, unknown>) => ({
    ...{
      id,
      name,
      description: null as string | null,
      link: null,
      status: 1,
      order: 0,
      component_group_id: null,
    },
    ...{ enabled: 1, meta: null, ...at('2023-01-01 08:00:00'), ...gone(), ...more },
  });
  const incident = (id: number, name: string, occurred: string, more: Record<string, unknown>) => ({
    ...{ id, guid: `00000000-0000-4000-8000-00000000000${id}`, component_id: null, name, status: 1 },
    ...{ visible: 1, stickied: 0, notifications: 1, message: 'We look.', occurred_at: occurred, user_id: 1 },
    ...{ ...at(occurred), ...gone(), ...more },
  });
  const schedule = (id: number, name: string, scheduled: string, completed: string | null) => ({
    ...{ id, name, message: 'We work.', scheduled_at: scheduled, completed_at: completed },
    ...{ ...at('2024-05-18 09:00:00'), ...gone() },
  });
  const update = (
    id: number,
    type: string,
    of: number,
    status: number | null,
    message: string,
    when: string,
  ) => ({
    ...{ id, updateable_type: type, updateable_id: of, status, message, user_id: 1, ...at(when) },
  });
  const pair = (id: number, pairs: Record<string, number>) => ({
    id,
    ...pairs,
    ...at('2024-05-18 09:00:00'),
  });
  const subscriber = (id: number, email: string, verified: string | null, global: number) => ({
    ...{ id, email, email_verified_at: verified, global, phone_number: null, slack_webhook_url: null },
    ...at('2024-01-01 00:00:00'),
  });
  const setting = (id: number, name: string, value: string) => ({
    ...{
      id,
      group: 'app',
      name,
      locked: 0,
      payload: JSON.stringify(value),
      value: null,
      ...at('2023-01-01 08:00:00'),
    },
  });
  return {
    settings: [
      setting(1, 'name', 'Harbour'),
      setting(2, 'domain', domain),
      setting(3, 'timezone', 'Europe/Berlin'),
      setting(4, 'about', 'What works at the harbour.'),
    ],
    component_groups: [
      { id: 1, name: 'Quays', order: 1, visible: 1, collapsed: 0, ...at('2023-01-01 08:00:00') },
      { id: 2, name: 'Staff only', order: 2, visible: 0, collapsed: 0, ...at('2023-01-01 08:00:00') },
    ],
    components: [
      component(1, 'Cranes', { component_group_id: 1, order: 2 }),
      component(2, 'Locks', { component_group_id: 1, order: 1, status: 2, description: 'At the old basin.' }),
      component(3, 'Website', { link: 'https://harbour.example', order: 1, status: 5 }),
      component(4, 'Intranet', { component_group_id: 2 }),
      component(5, 'Old pump', { enabled: 0 }),
      component(6, 'Fax', gone('2024-12-01 00:00:00')),
    ],
    incidents: [
      incident(1, 'Cranes stand still', '2024-05-25 04:13:00', {
        status: 4,
        updated_at: '2024-05-25 05:54:00',
      }),
      incident(2, 'Locks open slowly', '2025-03-16 10:00:00', {
        status: 2,
        stickied: 1,
        message: 'A <b>pump</b>?',
      }),
      incident(3, 'Our coffee is out', '2025-03-16 11:00:00', { visible: 0, message: 'A secret.' }),
      incident(4, 'Website was down', '2024-06-01 10:00:00', { status: 4 }),
      incident(5, 'A slip', '2024-06-02 10:00:00', gone('2024-06-02 10:01:00')),
    ],
    incident_components: [
      pair(1, { incident_id: 1, component_id: 1, component_status: 4 }),
      pair(2, { incident_id: 1, component_id: 4, component_status: 4 }),
      pair(3, { incident_id: 2, component_id: 2, component_status: 2 }),
      pair(4, { incident_id: 4, component_id: 3, component_status: 3 }),
      // The same component in another state than in the incident above.
      pair(5, { incident_id: 4, component_id: 1, component_status: 2 }),
    ],
    updates: [
      update(1, 'incident', 1, 2, 'A cable was cut.', '2024-05-25 04:40:00'),
      update(2, 'incident', 1, 4, 'All move again.', '2024-05-25 05:54:00'),
      update(3, 'incident', 2, 2, 'It is a pump.', '2025-03-16 10:30:00'),
      update(4, 'schedule', 1, null, 'Half way.', '2024-05-20 13:30:00'),
    ],
    schedules: [
      schedule(1, 'New crane', '2024-05-20 13:00:00', '2024-05-20 14:00:00'),
      schedule(2, 'Dredging', '2025-04-01 10:00:00', null),
      schedule(3, 'Painting', '2025-04-02 08:00:00', '2025-04-02 12:00:00'),
    ],
    schedule_components: [pair(1, { schedule_id: 1, component_id: 1, component_status: 6 })],
    subscribers: [
      subscriber(1, 'ann@harbour.example', '2024-01-01 00:05:00', 1),
      subscriber(2, 'bob@harbour.example', '2024-01-01 00:05:00', 0),
      subscriber(3, 'never-asked@harbour.example', null, 1),
    ],
    subscriptions: [{ id: 1, subscriber_id: 2, component_id: 2, ...at('2024-01-01 00:00:00') }],
    metrics: [{ id: 1, name: 'Ships a day', suffix: 'ships', ...at('2024-01-01 00:00:00') }],
    incident_templates: [{ id: 1, name: 'Fog', slug: 'fog', template: 'Fog.', ...at('2024-01-01 00:00:00') }],
  };
}

export type World = ReturnType<typeof world>;
