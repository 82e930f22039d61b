import { HOSTILE, inPages } from '#lib/import/testing/serve-json.ts';

/** What a Statuspage answers to a token, in the form of its published description: by path, to be changed by a test. */
export const answers: Record<string, unknown> = {};
export const AT = '/v1/pages/pageacme0001';
const times = (at: string) => ({ created_at: at, updated_at: at });
const component = (id: string, name: string, more: object = {}) => ({
  ...{ id, page_id: 'pageacme0001', name, group_id: null, group: false, description: null, position: 1 },
  ...{ status: 'operational', showcase: true, only_show_if_degraded: false, start_date: null },
  ...{
    automation_email: 'component+1@notifications.statuspage.io',
    ...times('2024-06-01T12:00:00Z'),
    ...more,
  },
});
export const update = (id: string, status: string, at: string, body: string, more: object = {}) => ({
  ...{ id, incident_id: 'x', status, body, ...times(at), display_at: at, affected_components: null },
  ...{ deliver_notifications: true, custom_tweet: null, tweet_id: null, ...more },
});
export const story = (id: string, name: string, status: string, said: object[], more: object = {}) => ({
  ...{ id, name, status, impact: 'minor', impact_override: null, components: [], incident_updates: said },
  ...{ metadata: {}, resolved_at: null, postmortem_body: null, scheduled_for: null, scheduled_until: null },
  ...{ shortlink: `https://stspg.io/${id}`, reminder_intervals: null, incident_impacts: [] },
  ...{ ...times('2025-03-10T10:00:00Z'), ...more },
});
const nobody = {
  email: null,
  endpoint: null,
  components: null,
  quarantined_at: null,
  created_at: '2025-01-01T00:00:00Z',
};

export function asDescribed() {
  for (const path of Object.keys(answers)) delete answers[path];
  const open = story('incopen00001', 'Open', 'investigating', [
    update('updopen00001', 'investigating', '2025-03-17T08:00:00.000Z', HOSTILE, {
      affected_components: [
        { code: 'compapi00001', name: 'API', old_status: 'operational', new_status: 'partial_outage' },
      ],
    }),
  ]);
  const people: Record<string, object[]> = {
    active: [
      { ...nobody, id: 'subemail0001', mode: 'email', email: 'a@example.com' },
      {
        ...nobody,
        id: 'subpart00001',
        mode: 'email',
        email: 'b@example.com',
        components: ['compapi00001', 'compgone0000'],
      },
      { ...nobody, id: 'subgone00001', mode: 'email', email: 'c@example.com', components: ['compgone0000'] },
      { ...nobody, id: 'subsms000001', mode: 'sms', phone_number: '5551234' },
      { ...nobody, id: 'subslack0001', mode: 'slack', obfuscated_channel_name: '#o…s' },
      {
        ...nobody,
        id: 'subhook00001',
        mode: 'webhook',
        endpoint: 'https://hooks.example.com/x',
        email: 'ops@example.com',
      },
    ],
    unconfirmed: [{ ...nobody, id: 'subnew000001', mode: 'email', email: 'd@example.com' }],
    quarantined: [
      {
        ...nobody,
        id: 'subbad000001',
        mode: 'email',
        email: 'e@example.com',
        quarantined_at: '2025-02-01T00:00:00Z',
      },
    ],
  };
  Object.assign(answers, {
    '/v1/pages': [
      { id: 'pageacme0001', name: 'Acme', subdomain: 'acme' },
      { id: 'pageother001', name: 'Other', subdomain: 'other' },
    ],
    [AT]: {
      ...{
        id: 'pageacme0001',
        name: 'Acme',
        subdomain: 'acme',
        domain: 'status.acme.example',
        url: 'https://acme.example',
      },
      ...{
        page_description: 'About us',
        time_zone: 'Pacific Time (US & Canada)',
        notifications_email_footer: 'Acme, Main St',
      },
      ...{
        css_greens: '#0f0',
        twitter_username: 'acme',
        viewers_must_be_team_members: false,
        favicon_logo: { url: '' },
      },
    },
    [`${AT}/components`]: inPages(
      [
        component('compapi00001', 'API', { status: 'partial_outage' }),
        component('compodd00001', 'Odd', { status: 'exploded' }),
      ],
      1,
    ),
    [`${AT}/component-groups`]: [],
    [`${AT}/incidents`]: inPages(
      [
        open,
        story('incbad000001', 'Panic', 'panicking', [
          update('u1', 'panicking', '2025-03-10T10:00:00.000Z', ''),
        ]),
        story(
          'inctweet0001',
          'Told',
          'resolved',
          [
            update('updtweet0001', 'resolved', '2025-03-10T10:00:00.000Z', 'Over.', {
              tweet_id: '1914356040327651396',
            }),
          ],
          {
            resolved_at: '2025-03-10T10:00:00Z',
            impact_override: 'critical',
            impact: 'critical',
            backfilled: true,
            metadata: { jira: { key: 'OPS-1' } },
          },
        ),
        story(
          'mntcome00001',
          'Work',
          'scheduled',
          [update('updcome00001', 'scheduled', '2025-03-16T10:00:00.000Z', 'Planned.')],
          {
            ...{
              impact: 'maintenance',
              scheduled_for: '2025-03-20T10:00:00Z',
              scheduled_until: '2025-03-20T11:00:00Z',
            },
            ...{
              scheduled_auto_in_progress: false,
              scheduled_auto_completed: true,
              scheduled_remind_prior: true,
            },
          },
        ),
      ],
      2,
    ),
    [`${AT}/incidents/unresolved`]: [open],
    [`${AT}/subscribers`]: (query: URLSearchParams) =>
      inPages(
        people[query.get('state')!]!,
        2,
      )(new URLSearchParams({ page: String(Number(query.get('page')) + 1) })),
    [`${AT}/incident_templates`]: [
      {
        ...{ id: 'tmpl00000001', name: 'Slow', title: 'It is slow', body: 'We are **looking**.' },
        ...{
          group_id: null,
          update_status: 'identified',
          should_tweet: true,
          should_send_notifications: false,
        },
        components: [{ id: 'nosuchthing1' }],
      },
      { id: 'tmpl00000002', name: 'Odd', update_status: 'on fire' },
      { id: 'tmpl00000003', name: 'Bare', title: null, body: null, update_status: '', components: null },
    ],
    [`${AT}/metrics`]: [{ id: 'metric000001' }],
  });
}
