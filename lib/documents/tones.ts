import type { ComponentStatus } from '#lib/domain/level.ts';

/** The page's own values (components/theme/tokens.css), for places that know no variables. */
export const TONES: Record<ComponentStatus, { readonly ink: string; readonly dark: string }> = {
  operational: { ink: '#17703a', dark: '#6fce92' },
  under_maintenance: { ink: '#1b5bb0', dark: '#8bb9fb' },
  degraded_performance: { ink: '#7d5a00', dark: '#e5bd4f' },
  partial_outage: { ink: '#ad4708', dark: '#fba268' },
  major_outage: { ink: '#b3142b', dark: '#ff8a8f' },
};

/** What stands around them by day. */
export const PAPER = {
  paper: '#fbfaf6',
  ink: '#1b1c1e',
  quiet: '#55575c',
  line: '#e2dfd5',
  good: '#9fcdae',
} as const;
