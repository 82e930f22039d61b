import type { OnIt } from '#lib/domain/on-it.ts';

export const ON_IT_WORDS = {
  commander: 'Commander',
  communications: 'Communications',
} as const satisfies Record<OnIt, string>;
