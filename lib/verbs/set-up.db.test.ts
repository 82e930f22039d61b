import { describe, expect, it } from 'vitest';
import { reader } from '#db/open.ts';
import { components, page, users } from '#db/schema/index.ts';
import { refusalOf } from '#db/testing/world.ts';
import { setupCode } from '#lib/auth/setup-code.ts';
import { changePageSettings } from './change-page-settings.ts';
import { setUp } from './set-up.ts';

const SETUP = { kind: 'setup' } as const;
const given = (changes: object = {}) => ({
  code: setupCode(),
  pageName: 'Example',
  url: 'https://status.example.com/',
  timeZone: 'Europe/Berlin',
  name: 'Ada',
  email: ' Ada@Example.com ',
  password: 'correct horse battery',
  ...changes,
});

// In order: the second part needs what the first has made.
describe('the first visit', () => {
  it('is refused without the code from the log, and makes nothing', async () => {
    const refusal = await refusalOf(setUp(SETUP, given({ code: 'AAAA-AAAA-AAAA' })));
    expect(refusal.fields).toHaveProperty('code');
    expect(await reader().$count(page)).toBe(0);
  });

  it('names every field that is not right', async () => {
    const wrong = {
      pageName: '',
      url: 'javascript:alert(1)',
      timeZone: 'Mars/Olympus',
      email: 'ada',
      password: 'short',
    };
    const refusal = await refusalOf(setUp(SETUP, given(wrong)));
    expect(Object.keys(refusal.fields ?? {}).sort()).toEqual(Object.keys(wrong).sort());
  });

  it('is for nobody who has an account', async () => {
    const owner = { kind: 'user', id: 'x', name: 'X', role: 'owner' } as const;
    expect((await refusalOf(setUp(owner, given()))).code).toBe('forbidden');
  });

  it('makes the page and its owner, with the code as people copy it', async () => {
    const code = ` ${setupCode().toLowerCase().replaceAll('-', ' ')}`;
    await setUp(SETUP, given({ code }));
    const [made] = await reader().select().from(page);
    expect(made).toMatchObject({
      name: 'Example',
      url: 'https://status.example.com',
      timeZone: 'Europe/Berlin',
    });
    const people = await reader().select().from(users);
    expect(people).toMatchObject([{ email: 'ada@example.com', name: 'Ada', role: 'owner' }]);
    expect(people[0]!.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await reader().$count(components)).toBe(0);
  });

  it('happens once: with the right code too it is refused from then on', async () => {
    expect((await refusalOf(setUp(SETUP, given({ email: 'eve@example.com' })))).code).toBe('forbidden');
    expect(await reader().$count(users)).toBe(1);
  });
});

describe('the settings of the page', () => {
  const change = (input: object) =>
    changePageSettings({ kind: 'user', id: 'x', name: 'X', role: 'admin' }, input);
  const settings = async () => (await reader().select().from(page))[0]!;

  it('change what is given and leave the rest', async () => {
    const { version } = await settings();
    await change({ version, name: 'Another name', siteUrl: null });
    expect(await settings()).toMatchObject({
      name: 'Another name',
      timeZone: 'Europe/Berlin',
      version: version + 1,
    });
  });

  it('are not overwritten by somebody who read an older version: they get both texts', async () => {
    const { version } = await settings();
    await change({ version, footer: 'Saved first' });
    const refusal = await refusalOf(change({ version, footer: 'Saved second' }));
    expect(refusal.code).toBe('conflict');
    expect(refusal.current).toMatchObject({ footer: 'Saved first', version: version + 1 });
    expect((await settings()).footer).toBe('Saved first');
  });

  it('hold what stands under every mail, as long as it is no book', async () => {
    const { version } = await settings();
    await change({ version, mailFooter: 'Acme Ltd\r\n1 High Street ' });
    expect((await settings()).mailFooter).toBe('Acme Ltd\n1 High Street');
    const refusal = await refusalOf(change({ version: version + 1, mailFooter: 'x'.repeat(10_001) }));
    expect(Object.keys(refusal.fields ?? {})).toEqual(['mailFooter']);
  });

  it('refuse an accent that is hard to read on the paper of its theme', async () => {
    const { version } = await settings();
    const refusal = await refusalOf(change({ version, accentLight: '#ffee88', accentDark: '#8bb9fb' }));
    expect(Object.keys(refusal.fields ?? {})).toEqual(['accentLight']);
  });

  it('take a logo by what it is, not by what it says it is', async () => {
    const { version } = await settings();
    const html = Buffer.from('<!doctype html><script>alert(1)</script>').toString('base64');
    const refusal = await refusalOf(change({ version, logo: { type: 'image/png', base64: html } }));
    expect(refusal.fields).toHaveProperty('logo');
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');
    await change({ version, logo: { type: 'text/html', base64: svg } });
    expect((await settings()).logoType).toBe('image/svg+xml');
  });

  it('refuse weights by which worse would count for less', async () => {
    const { version } = await settings();
    const uptimeWeights = { degraded_performance: 0, partial_outage: 0.6, major_outage: 0.5 };
    const refusal = await refusalOf(change({ version, uptimeWeights }));
    expect(Object.keys(refusal.fields ?? {})).toEqual(['uptimeWeights.major_outage']);
  });

  it('are no business of editors', async () => {
    const edith = { kind: 'user', id: 'e', name: 'E', role: 'editor' } as const;
    const { version } = await settings();
    expect((await refusalOf(changePageSettings(edith, { version, name: 'Mine' }))).code).toBe('forbidden');
  });
});
