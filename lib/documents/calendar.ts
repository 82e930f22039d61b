import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Instant } from '#lib/domain/instant.ts';
import { componentName } from '#lib/i18n/component-name.ts';
import { instantText } from '#lib/i18n/date.ts';
import { stateText } from '#lib/i18n/state.ts';
import { t } from '#lib/i18n/t.ts';
import { plainText } from '#lib/markdown.ts';
import type { CalendarWindow, PublishedCalendar } from '#lib/published/calendar.ts';
import { feedPath } from './feed-addresses.ts';
import { uuidOf } from './urn.ts';
import { writable } from './writable.ts';
import { storyUrl } from './story-url.ts';

const HOUR_IN_SECONDS = 3_600;

/** iCalendar (RFC 5545): each maintenance is an event that keeps its UID through all its revisions. */
export function calendar(published: PublishedCalendar): string {
  const { page, component, windows } = published;
  const { name } = page;
  const result = ical({
    name: writable(
      component
        ? t('feed.calendarOf', { name, component: componentName(component) })
        : t('feed.calendar', { name }),
    ),
    description: writable(
      t('feed.calendarDescription', { name: component ? componentName(component) : name }),
    ),
    prodId: { company: 'Candor', product: 'Candor', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    url: page.url + feedPath('maintenance.ics', component?.id),
    // How often a calendar should ask again; without it some ask once a day.
    ttl: HOUR_IN_SECONDS,
  });
  for (const window of windows) result.createEvent(eventOf(window, published));
  return `${result.toString()}\r\n`;
}

/**
 * Instants are written in UTC, which every calendar shows in its reader's zone and no change of daylight saving moves.
 * What is announced is certain, so it is confirmed and never tentative; it takes nobody's time, so it is transparent.
 */
function eventOf(window: CalendarWindow, { page, pageId }: PublishedCalendar) {
  const url = storyUrl(page, { kind: 'maintenance', id: window.id });
  return {
    id: uuidOf(`${pageId}/maintenance/${window.id}`),
    sequence: window.revision,
    start: date(window.scheduledFor),
    end: date(window.scheduledUntil),
    stamp: date(window.updatedAt),
    created: date(window.announcedAt),
    lastModified: date(window.updatedAt),
    summary: writable(window.name),
    description: writable(story(window, page.timeZone)),
    url,
    status: window.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    categories: window.components.map((component) => ({ name: writable(componentName(component)) })),
  };
}

/** All words, newest first, each under its state and time. */
function story({ updates, components }: CalendarWindow, zone: string): string {
  const names = components.map(componentName).join(', ');
  return [
    ...(components.length > 0 ? [t('feed.affected', { names })] : []),
    ...updates.map((update) => {
      const state = update.sameStatus ? t('status.incident.update') : stateText(update.status);
      const head = t('feed.dated', { state, time: instantText(update.displayAt, zone, 'full') });
      return `${head}\n${plainText(update.body)}`;
    }),
  ].join('\n\n');
}

const date = (at: Instant) => new Date(at);
