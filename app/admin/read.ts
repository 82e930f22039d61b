import { cache } from 'react';
import { pageSettings } from '#lib/reads/page.ts';
import { pausedSending } from '#lib/reads/sending.ts';

/** Asked by the layout and the screen in it alike, read once a request. */
export const pageOf = cache(pageSettings);
/** Counts what waits only while messages are paused: then the banner of every screen says it. */
export const pausedOf = cache(pausedSending);
