import { expect, it } from 'vitest';
import { affectedValues, namedComponents } from './affected.ts';

it('takes the ticked components and leaves the others, whatever status their row sends', () => {
  expect(
    namedComponents({
      apiabcdefghi: { named: 'on', status: 'major_outage' },
      webabcdefghi: { status: 'partial_outage' },
    }),
  ).toEqual([{ componentId: 'apiabcdefghi', status: 'major_outage' }]);
});

it('gives a form back what it took', () => {
  const components = [
    { componentId: 'apiabcdefghi', status: 'degraded_performance' },
    { componentId: 'webabcdefghi', status: 'operational' },
  ] as const;
  expect(namedComponents(affectedValues(components))).toEqual(components);
});

it('makes nothing of nonsense', () => {
  for (const nonsense of [undefined, null, 'x', [], [null], { a: 'named' }, 7])
    expect(namedComponents(nonsense)).toEqual([]);
});
