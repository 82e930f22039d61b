import type { ComponentStatus } from '#lib/domain/level.ts';

/** A white shape on the status's colour: told apart at 16 px, on light and dark tabs. */
const COLOURS: Record<ComponentStatus, string> = {
  operational: '#17703a',
  under_maintenance: '#1b5bb0',
  degraded_performance: '#7d5a00',
  partial_outage: '#ad4708',
  major_outage: '#b3142b',
};
const line = 'fill="none" stroke="#fff" stroke-linecap="round"';
const SHAPES: Record<ComponentStatus, string> = {
  operational: '<circle cx="16" cy="16" r="6.5" fill="#fff"/>',
  under_maintenance: `<path d="m10 22 6-6M22.5 12.5a4.6 4.6 0 1 1-3-3" ${line} stroke-width="3.4"/>`,
  degraded_performance: `<path d="M8 18c2.6-6.4 5.4-6.4 8-2s5.4 4.4 8-2" ${line} stroke-width="3.6"/>`,
  partial_outage: `<circle cx="16" cy="16" r="6.6" ${line} stroke-width="2.6"/><path d="M16 9.4a6.6 6.6 0 0 0 0 13.2z" fill="#fff"/>`,
  major_outage: `<path d="m11 11 10 10m0-10-10 10" ${line} stroke-width="3.8"/>`,
};

export function faviconSvg(status: ComponentStatus): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="15" fill="${COLOURS[status]}"/>${SHAPES[status]}</svg>`;
}
