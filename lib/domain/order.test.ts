import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OrderBlock, stepComponent, stepGroup } from './order.ts';

const page: OrderBlock[] = [
  { id: null, componentIds: ['website', 'docs'] },
  { id: 'europe', componentIds: ['api-eu', 'inbox-eu'] },
  { id: 'america', componentIds: ['api-us'] },
];

const flat = (order: readonly OrderBlock[]) =>
  order.map((block) => `${block.id ?? ''}[${block.componentIds.join()}]`);

describe('stepComponent', () => {
  it('moves within its group', () => {
    expect(flat(stepComponent(page, 'inbox-eu', -1))).toEqual([
      '[website]',
      '[docs]',
      'europe[inbox-eu,api-eu]',
      'america[api-us]',
    ]);
  });

  it('moves past a whole group when it has none itself', () => {
    expect(flat(stepComponent(page, 'docs', 1))).toEqual([
      '[website]',
      'europe[api-eu,inbox-eu]',
      '[docs]',
      'america[api-us]',
    ]);
  });

  it('loses and doubles no component, whatever is asked', () => {
    const anything = fc.constantFrom('website', 'docs', 'api-eu', 'inbox-eu', 'api-us', 'no such');
    fc.assert(
      fc.property(fc.array(fc.tuple(anything, fc.constantFrom(-1 as const, 1 as const))), (steps) => {
        const end = steps.reduce<readonly OrderBlock[]>(
          (order, [id, step]) => stepComponent(order, id, step),
          page,
        );
        expect(end.flatMap((block) => block.componentIds).toSorted()).toEqual(
          page.flatMap((block) => block.componentIds).toSorted(),
        );
        expect(end.filter((block) => block.id !== null)).toHaveLength(2);
      }),
    );
  });
});

describe('stepGroup', () => {
  it('carries its components along', () => {
    expect(flat(stepGroup(page, 'america', -1))).toEqual([
      '[website]',
      '[docs]',
      'america[api-us]',
      'europe[api-eu,inbox-eu]',
    ]);
  });

  it('stays at the end of the page', () => {
    expect(flat(stepGroup(page, 'america', 1)).at(-1)).toBe('america[api-us]');
  });
});
