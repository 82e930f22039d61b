import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ImageResponse } from 'next/og';
import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { incidentPicture } from '#lib/domain/incident-picture.ts';
import { MINUTE, plus } from '#lib/domain/instant.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import { CARD, PreviewCard } from './preview-card.tsx';

const TEN = parseInstant('2025-03-23T22:00:00Z');

/** What asks anything of anybody over the network says so here. */
const asked: unknown[] = [];
const listen = (message: unknown) => void asked.push(message);
beforeEach(() => {
  asked.length = 0;
  subscribe('undici:request:create', listen);
});
afterEach(() => {
  unsubscribe('undici:request:create', listen);
});

function pictureOf(names: readonly string[], minutes = 55) {
  const components = names.map((_, index) => ({
    componentId: `c${index}`,
    status: (['major_outage', 'degraded_performance'] as ComponentStatus[])[index % 2]!,
  }));
  const update = { id: 'u', createdAt: TEN, displayAt: TEN, nextUpdateBy: null, components };
  const picture = incidentPicture({
    ...{ startedAt: TEN, endedAt: plus(TEN, minutes * MINUTE), now: plus(TEN, minutes * MINUTE) },
    ...{ zone: 'Europe/Berlin', updates: [{ ...update, status: 'investigating' }] },
    ...{ entries: [], mostLanes: 12, mostSteps: 6 },
  });
  const named = names.map((name, index) => [
    `c${index}`,
    { id: `c${index}`, name, group: null, removed: false },
  ]);
  return { ...picture, names: Object.fromEntries(named) as never };
}

async function drawn(words: { title?: string; page?: string; names?: readonly string[] }, minutes?: number) {
  const { title = 'Requests time out', page = 'Novu', names = ['API', 'Inbox'] } = words;
  const card = createElement(PreviewCard, {
    ...{ page, title, kind: 'Incident', state: 'Resolved · Major impact · 55 minutes', more: null },
    ...{ tone: 'operational', picture: pictureOf(names, minutes), zone: 'Europe/Berlin' },
  });
  return Buffer.from(await new ImageResponse(card, CARD).arrayBuffer());
}

/** Width and height, as the head of a PNG says them. */
function sizeOf(png: Buffer) {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

describe('the picture that links are shown with', () => {
  test('is a PNG of 1200 by 630, made without asking anybody', async () => {
    const png = await drawn({});
    expect(sizeOf(png)).toEqual({ width: 1200, height: 630 });
    expect(png.length).toBeLessThan(200_000);
    expect(asked).toEqual([]);
  });

  test('says something else of another incident', async () => {
    expect(await drawn({ title: 'Mails are late' })).not.toEqual(await drawn({}));
    expect(await drawn({ names: ['API'] })).not.toEqual(await drawn({}));
  });

  test.each([
    ['of foreign letters', 'שלום עולם البريد 支払い नमस्ते 안녕'],
    [
      'of emoji',
      '\u{1F525}\u2764\uFE0F #\uFE0F\u20E3 \u{1F468}\u200D\u{1F469}\u200D\u{1F467} \u{1F1E9}\u{1F1EA}',
    ],
    ['of markup', `"><script>alert('x')</script><svg onload=alert(1)>{{7*7}}`],
    ['of control characters', 'a\u0000b\u202Ec\u200Fd\uD800e\uFFFFf'],
    ['without an end', 'Donaudampfschifffahrt'.repeat(40)],
    ['that is empty', ''],
  ])('is drawn with a name %s, without asking anybody', async (_, name) => {
    const png = await drawn({ title: name, page: name, names: [name, name, name] });
    expect(sizeOf(png)).toEqual({ width: 1200, height: 630 });
    expect(asked).toEqual([]);
  });

  test('is drawn of an incident that took no time, and of one that took years', async () => {
    for (const minutes of [0, 1, 2_000_000])
      expect(sizeOf(await drawn({}, minutes))).toEqual({ width: 1200, height: 630 });
  });
});
