const PAGE = {
  id: 'pageacme0001',
  name: 'Acme',
  url: 'https://status.acme.example/',
  time_zone: 'America/New_York',
  updated_at: '2025-03-16T05:00:00.000-04:00',
};

const times = (at: string) => ({ created_at: at, updated_at: at });

function component(id: string, name: string, more: Record<string, unknown> = {}) {
  const usual = { status: 'operational', position: 1, description: null, showcase: true, start_date: null };
  const flags = { group_id: null, page_id: PAGE.id, group: false, only_show_if_degraded: false };
  return { id, name, ...usual, ...flags, ...times('2024-06-01T08:00:00.000-04:00'), ...more };
}

function update(
  id: string,
  status: string,
  at: string,
  body: string,
  affected: [code: string, name: string, status: string][] | null,
) {
  return {
    id,
    status,
    body,
    ...times(at),
    display_at: at,
    affected_components:
      affected?.map(([code, name, new_status]) => ({ code, name, old_status: 'operational', new_status })) ??
      null,
    deliver_notifications: true,
    custom_tweet: null,
    tweet_id: null,
  };
}

/** What a small invented page publishes: one folder's files. */
export function published() {
  const open = {
    id: 'incopen00001',
    name: 'API errors',
    status: 'identified',
    created_at: '2025-03-16T04:00:00.000-04:00',
    updated_at: '2025-03-16T04:30:00.000-04:00',
    resolved_at: null,
    started_at: '2025-03-16T04:00:00.000-04:00',
    impact: 'major',
    shortlink: 'https://stspg.io/ghi',
    components: [component('compapi00001', 'API', { group_id: 'group0000001' })],
    incident_updates: [
      update('updopen00001', 'identified', '2025-03-16T04:00:00.000-04:00', 'Found.', [
        ['compapi00001', 'Core - API', 'partial_outage'],
      ]),
    ],
  };
  const resolved = {
    id: 'incresolved1',
    name: 'Everything was down',
    status: 'postmortem',
    created_at: '2025-01-10T09:00:00.000-05:00',
    updated_at: '2025-01-12T04:00:00.000-05:00',
    resolved_at: '2025-01-10T10:30:00.000-05:00',
    started_at: '2025-01-10T09:00:00.000-05:00',
    impact: 'major',
    shortlink: 'https://stspg.io/abc',
    components: [],
    incident_updates: [
      update(
        'updpostmort1',
        'postmortem',
        '2025-01-12T04:00:00.000-05:00',
        'We were down.\r\n\r\n## Root cause\r\n\r\nA disk was full.',
        null,
      ),
      update('updresolved1', 'resolved', '2025-01-10T10:30:00.000-05:00', 'All <b>fine</b>.\r\nThanks.', [
        ['compapi00001', 'Core - API', 'operational'],
      ]),
      update('updinvestig1', 'investigating', '2025-01-10T09:00:00.000-05:00', 'Looking.', [
        ['compapi00001', 'Core - API', 'partial_outage'],
      ]),
    ],
  };
  const lostEnd = {
    id: 'inclostend01',
    name: 'Faxes are late',
    status: 'monitoring',
    created_at: '2025-02-01T05:00:00.000-05:00',
    updated_at: '2025-02-01T06:00:00.000-05:00',
    resolved_at: null,
    started_at: '2025-02-01T05:00:00.000-05:00',
    impact: 'critical',
    shortlink: 'https://stspg.io/def',
    components: [],
    incident_updates: [
      update('updlostend01', 'monitoring', '2025-02-01T05:00:00.000-05:00', 'Better.', [
        ['compgone0001', 'Old - Fax', 'degraded_performance'],
      ]),
    ],
  };
  const window = (id: string, from: string, until: string) => ({
    id,
    name: 'Work on the mail servers',
    status: 'scheduled',
    ...times('2025-02-01T05:00:00.000-05:00'),
    resolved_at: null,
    impact: 'maintenance',
    shortlink: null,
    components: [component('compmail0001', 'Mail')],
    incident_updates: [update(`${id}-u`, 'scheduled', '2025-02-01T05:00:00.000-05:00', 'Planned.', null)],
    scheduled_for: from,
    scheduled_until: until,
  });
  const toCome = window('mnttocome001', '2025-03-20T02:00:00.000-04:00', '2025-03-20T03:00:00.000-04:00');
  const passed = window('mntpassed001', '2025-02-10T01:00:00.000-05:00', '2025-02-10T02:00:00.000-05:00');
  return {
    'summary.json': {
      page: PAGE,
      components: [
        component('group0000001', 'Core', { group: true, components: ['compapi00001'] }),
        component('compapi00001', 'API', { group_id: 'group0000001', status: 'partial_outage' }),
        component('compmail0001', 'Mail', { status: 'degraded_performance' }),
      ],
      incidents: [open],
      scheduled_maintenances: [toCome],
      status: { indicator: 'minor', description: 'Minor Service Outage' },
    },
    'incidents.json': { page: PAGE, incidents: [resolved, lostEnd, open] },
    'scheduled-maintenances.json': { page: PAGE, scheduled_maintenances: [passed, toCome] },
  };
}

export type Files = ReturnType<typeof published>;
