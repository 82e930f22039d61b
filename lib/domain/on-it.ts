/** The parts that people take in an incident: one leads the work on it, one speaks of it. */
export const ON_IT = ['commander', 'communications'] as const;
export type OnIt = (typeof ON_IT)[number];
