import type { ComponentStatus } from '#lib/domain/level.ts';

const LINE = 'fill="none" stroke="currentColor" stroke-linecap="round"';

/**
 * Five shapes that stay apart at 12 px and without colour: disc, spanner, wave, half, cross. As text, since a page of two
 * hundred components draws a thousand of them, and each element takes its time.
 */
const SHAPES: Record<ComponentStatus, string> = {
  operational: '<circle cx="8" cy="8" r="5.5"/>',
  under_maintenance:
    `<g ${LINE} stroke-width="2.4"><path d="m2.9 13.1 5.3-5.3"/>` +
    '<path d="M14 5A3.7 3.7 0 1 1 11 2" stroke-width="2.1"/></g>',
  degraded_performance: `<path d="M1.5 9.2C3.4 4.4 5.9 4.4 8 8s4.6 3.6 6.5-1.2" ${LINE} stroke-width="2.6"/>`,
  partial_outage:
    `<circle cx="8" cy="8" r="5.6" ${LINE} stroke-width="1.8"/>` + '<path d="M8 2.4a5.6 5.6 0 0 0 0 11.2z"/>',
  major_outage: `<path d="m3.4 3.4 9.2 9.2m0-9.2-9.2 9.2" ${LINE} stroke-width="3"/>`,
};

/** The same as a picture by itself, for where there is no stylesheet. */
export function statusPicture(status: ComponentStatus, ink: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="64" height="64" fill="${ink}" color="${ink}">${SHAPES[status]}</svg>`;
}

/** The shape of a status, in its colour. It is decoration: the word belongs beside it. */
export function StatusMark({ status }: { status: ComponentStatus }) {
  return (
    <svg
      className={`mark mark-${status}`}
      viewBox="0 0 16 16"
      fill="currentColor"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: SHAPES[status] }}
    />
  );
}
