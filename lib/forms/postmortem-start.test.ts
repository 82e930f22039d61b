import { expect, it } from 'vitest';
import { MINUTE, parseInstant } from '#lib/domain/instant.ts';
import { measuredImpact, toldTimeline } from './postmortem-start.ts';

const at = (time: string) => parseInstant(`2025-03-23T${time}:00Z`);
const told = (id: string, time: string, status: 'investigating' | 'resolved', body: string) => ({
  id,
  status,
  body,
  displayAt: at(time),
  createdAt: at(time),
});

it('tells what was said in the order in which it happened, one line each', () => {
  const updates = [
    told('b', '22:55', 'resolved', 'Over.'),
    told('a', '22:05', 'investigating', 'Lookups fail.\n\nNow and then.'),
  ];
  expect(toldTimeline(updates, 'UTC')).toBe(
    '- **23 Mar, 22:05 UTC** Investigating: Lookups fail. Now and then.\n- **23 Mar, 22:55 UTC** Resolved: Over.',
  );
});

it('says from when to when, how long, and what was how bad', () => {
  const facts = {
    ...{
      startedAt: at('22:00'),
      endedAt: at('22:55'),
      durationMs: 55 * MINUTE,
      worst: 'major_outage' as const,
    },
    components: [
      { componentId: 'api', worst: 'major_outage' as const, impairedMs: 55 * MINUTE },
      { componentId: 'web', worst: 'partial_outage' as const, impairedMs: 20 * MINUTE },
    ],
  };
  const said = 'From 23 March 2025, 22:00 UTC to 23 March 2025, 22:55 UTC: 55 minutes.';
  expect(measuredImpact(facts, { api: 'API', web: 'Dashboard' }, 'UTC')).toBe(
    `${said}\n\n- **API:** major outage, 55 minutes\n- **Dashboard:** partial outage, 20 minutes`,
  );
  expect(measuredImpact({ ...facts, endedAt: null, components: [] }, {}, 'UTC')).toBe(
    'Since 23 March 2025, 22:00 UTC.',
  );
});
