import { HOUR, type Instant, MINUTE, parseInstant } from './instant.ts';

/** How long what people type may be, in UTF-16 units as browsers count `maxlength`. 255 and 25,000 are Statuspage's. */
export const NAME_MAX = 255;
export const DESCRIPTION_MAX = 2_000;
export const BODY_MAX = 25_000;
export const SECTION_MAX = 100_000;
/** What is said about the page, under it and under its mails. */
export const PAGE_TEXT_MAX = 10_000;
/** Of what programs keep with an incident, written as JSON. */
export const METADATA_MAX = 50_000;

/** How many there may be at once. */
export const COMPONENTS_MAX = 1_000;
export const ACTION_ITEMS_MAX = 200;
/** Authors of a postmortem, and its reviewers. */
export const NAMES_MAX = 50;
/** A form that begins with one brings them all. */
export const TEMPLATES_MAX = 200;

/** Nothing on a status page is older or further ahead: anything else is a slip of the finger. */
export const EARLIEST: Instant = parseInstant('2000-01-01T00:00:00Z');
export const LATEST: Instant = parseInstant('2100-01-01T00:00:00Z');

/** How far the clock of a browser may run ahead of ours before "now" is refused as the future. */
export const CLOCK_SKEW = MINUTE;

/** The longest window of one maintenance. */
export const WINDOW_MAX_DAYS = 90;
export const WINDOW_MAX = WINDOW_MAX_DAYS * 24 * HOUR;
