// A small invented repository, in the forms in which Upptime and GitHub's command line write it.

export const CONFIG = `# Change these first
owner: Harbour-Town
repo: uptime
sites:
  - name: Website
    url: https://harbour.example
  - name: Cranes API
    url: https://cranes.harbour.example
    expectedStatusCodes:
      - 200
      - 401
  - name: Secret door
    url: $SECRET_SITE
    slug: door
status-website:
  cname: up.harbour.example
  logoUrl: https://harbour.example/logo.svg
  name: Harbour uptime
  introTitle: "**Up** or not"
  introMessage: Looked at **every five minutes**.
  navbar:
    - title: Status
      href: /
`;

const history = (url: string, status: string, startTime: string) =>
  `url: ${url}
status: ${status}
code: 200
responseTime: 71
lastUpdated: 2024-06-02T08:00:00.000Z
startTime: ${startTime}
generator: Upptime <https://github.com/upptime/upptime>
`;

const inHash = 'In [`ab12cd3`](https://github.com/Harbour-Town/uptime/commit/ab12cd3)';

/** What `gh issue list --json` writes of one. */
export function cliIssue(number: number, more: Record<string, unknown>) {
  return {
    ...{ number, title: 'An issue', body: '', state: 'CLOSED', labels: [] as unknown[] },
    ...{ createdAt: '2024-05-01T10:00:00Z', updatedAt: '2024-05-01T10:42:05Z' },
    ...{ closedAt: '2024-05-01T10:42:03Z', comments: [] as unknown[] },
    ...{ url: `https://github.com/Harbour-Town/uptime/issues/${number}` },
    ...more,
  };
}

const label = (name: string) => ({ id: `LA_${name}`, name, description: '', color: 'ededed' });
const comment = (body: string, createdAt: string) => ({
  ...{
    id: `IC_${createdAt}`,
    author: { login: 'harbour-bot' },
    authorAssociation: 'MEMBER',
    body,
    createdAt,
  },
  ...{ includesCreatedEdit: false, isMinimized: false, reactionGroups: [], url: 'https://github.com/x' },
});

export const ISSUES = [
  cliIssue(12, {
    title: '[Scheduled Maintenance] New crane',
    labels: [label('maintenance')],
    body: '<!--\nstart: 2024-05-20T13:00:00.220Z\nend: 2024-05-20T14:00:00.220Z\nexpectedDown: cranes-api, bridge\n-->\n\nWe put up a new one.',
    ...{
      createdAt: '2024-05-18T09:00:00Z',
      updatedAt: '2024-05-20T14:03:11Z',
      closedAt: '2024-05-20T14:03:10Z',
    },
  }),
  cliIssue(11, {
    ...{ title: '⚠️ Cranes API has degraded performance', state: 'OPEN', closedAt: null },
    labels: [label('status'), label('cranes-api')],
    body: `${inHash}, Cranes API (https://cranes.harbour.example) experienced **degraded performance**:\n- HTTP code: 200\n- Response time: 61000 ms\n`,
    ...{ createdAt: '2024-06-02T07:30:00Z', updatedAt: '2024-06-02T07:30:02Z' },
  }),
  cliIssue(10, {
    title: '🛑 Website is down',
    labels: [label('status'), label('website')],
    body: `${inHash}, Website (https://harbour.example) was **down**:\n- HTTP code: 0\n- Response time: 0 ms\n`,
    comments: [
      comment('We are on it. <script>alert(1)</script>', '2024-05-01T10:20:00Z'),
      comment(
        '**Resolved:** Website is back up in [`ef45`](https://github.com/x) after 42 minutes.',
        '2024-05-01T10:42:00Z',
      ),
    ],
  }),
  cliIssue(3, { title: 'Please add a dark mode', labels: [label('enhancement')] }),
];

export const REPOSITORY = {
  '.upptimerc.yml': CONFIG,
  'history/website.yml': history(
    'https://harbour.example',
    'up',
    'Mon Aug 10 2020 07:54:39 GMT+0000 (Coordinated Universal Time)',
  ),
  'history/cranes-api.yml': history('https://cranes.harbour.example', 'degraded', '2021-03-11T23:00:39.030Z'),
  'history/door.yml': history('$SECRET_SITE', 'up', '2022-01-01T00:00:00.000Z')
    .replace(/^/gm, '- ')
    .replace(/- $/, ''),
  'history/summary.json': JSON.stringify([
    {
      name: 'Website',
      url: 'https://harbour.example',
      slug: 'website',
      status: 'up',
      uptime: '99.99%',
      dailyMinutesDown: { '2024-05-01': 42 },
    },
    {
      name: 'Cranes API',
      url: 'https://cranes.harbour.example',
      slug: 'cranes-api',
      status: 'degraded',
      uptime: '98.00%',
    },
  ]),
  'api/website/response-time.json': '{"schemaVersion":1}',
  'issues.json': JSON.stringify(ISSUES),
};
