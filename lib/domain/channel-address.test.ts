import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparable, normaliseAddress } from './channel-address.ts';
import { CHANNEL_KINDS, type ChannelKind } from './subscriber.ts';

const SLACK = 'https://hooks.slack.com/services/T00000000/B00000000/abcdefABCDEF012345678901';
const DISCORD = 'https://discord.com/api/webhooks/123456789012345678/a-token_of-Theirs';
const FLOW =
  'https://prod-12.westeurope.logic.azure.com/workflows/abc/triggers/manual/paths/invoke?api-version=2016-06-01&sig=x-Y_z';
const CHAT = 'https://chat.googleapis.com/v1/spaces/AAAA-b_1/messages?key=k&token=t%3D';

describe('an address is taken when its channel can write to it, and kept in one form', () => {
  test.each([
    ['email', ' Anna.B+status@Example.ORG ', 'Anna.B+status@example.org'],
    ['email', "o'brien@sub.example.co.uk", "o'brien@sub.example.co.uk"],
    ['email', 'a@BÜCHER.example', 'a@xn--bcher-kva.example'],
    ['webhook', 'http://hooks.example.com', 'http://hooks.example.com/'],
    ['webhook', 'HTTPS://Example.com:8443/a?b=c#d', 'https://example.com:8443/a?b=c'],
    ['slack', `${SLACK}/?x=1#y`, SLACK],
    ['slack', SLACK.replace('slack.com', 'slack-gov.com'), SLACK.replace('slack.com', 'slack-gov.com')],
    ['teams', FLOW.replace('.com/', '.com:443/'), FLOW],
    ['teams', 'https://acme.webhook.office.com/webhookb2/a@b/IncomingWebhook/c/d', null],
    ['teams', 'https://default1.2.environment.api.powerplatform.com/powerautomate/x?sig=1', null],
    ['discord', DISCORD, DISCORD],
    ['discord', DISCORD.replace('discord.com/api', 'canary.discord.com/api/v10'), DISCORD],
    ['discord', DISCORD.replace('discord.com', 'ptb.discord.com'), DISCORD],
    ['discord', DISCORD.replace('discord.com', 'discordapp.com'), DISCORD],
    ['discord', `${DISCORD}?wait=true&thread_id=99`, `${DISCORD}?thread_id=99`],
    ['google_chat', CHAT, CHAT],
    ['telegram', ' -1001234567890 ', '-1001234567890'],
    ['telegram', '42', '42'],
    ['push', 'https://push.example.net/send/abc', 'https://push.example.net/send/abc'],
  ] as [ChannelKind, string, string | null][])('%s: %s', (kind, typed, kept) => {
    expect(normaliseAddress(kind, typed)).toBe(kept ?? typed);
  });

  test('also a mailbox and a URL of the greatest length', () => {
    const mailbox = (length: number) => `${'a'.repeat(60)}@${'b.'.repeat((length - 64) / 2)}cde`;
    expect(normaliseAddress('email', mailbox(254))).toHaveLength(254);
    expect(normaliseAddress('email', mailbox(256))).toBeNull();
    const url = (length: number) => 'https://example.com/'.padEnd(length, 'x');
    expect(normaliseAddress('webhook', url(2_000))).toHaveLength(2_000);
    expect(normaliseAddress('webhook', url(2_001))).toBeNull();
  });
});

describe('what reaches nothing by its channel is not taken', () => {
  const elsewhere = (address: string) => [
    address.replace('https:', 'http:'),
    address.replace('https://', 'https://name:secret@'),
    address.replace('.com/', '.com:8443/'),
    address.replace('.com/', '.com.evil.example/'),
    address.replace('.com/', '.com./'),
    address.replace('https://', 'https://evil.example/'),
    address.replace('https://', 'https://evil.example#'),
    address.replace('https://', 'https://evil'),
    address.slice(0, address.indexOf('/', 9) + 1),
  ];
  test.each([
    ['slack', [...elsewhere(SLACK), 'https://hooks.slack.com/triggers/T/1/x', `${SLACK}/more`]],
    ['teams', [...elsewhere(FLOW).filter((one) => !one.includes('evilprod')), 'https://logic.azure.com/x']],
    ['discord', [...elsewhere(DISCORD), `${DISCORD}/slack`, 'https://discord.com/api/webhooks/1']],
    ['google_chat', [...elsewhere(CHAT), CHAT.replace('key=k&', ''), CHAT.replace('messages', 'members')]],
    [
      'webhook',
      ['', 'example.com', 'ftp://example.com/', 'https://', 'https://a b.example/', 'http://a:b@c.example/'],
    ],
    ['webhook', ['javascript:alert(1)', 'file:///etc/passwd']],
    ['webhook', ['https://exa\tmple.com/', 'https://example.com/a\r\nb', 'https://example.com/\0']],
    ['push', ['ftp://push.example.net/', 'push']],
    ['telegram', ['', '0', '-0', '+1', '1.5', '1e3', '0x1', '@channel', '12345678901234567', '1\n2', '١']],
    [
      'email',
      [
        '',
        '@',
        'a',
        'a@',
        '@b.example',
        'a@b',
        'a@@b.example',
        'a b@c.example',
        'a@b .example',
        'a@b.example,c@d.example',
      ],
    ],
    [
      'email',
      [
        'Anna <a@b.example>',
        'a@b.example\r\nBcc: c@d.example',
        '.a@b.example',
        'a.@b.example',
        'a..b@c.example',
        '"a"@b.example',
      ],
    ],
    [
      'email',
      [
        'a@127.0.0.1',
        'a@[127.0.0.1]',
        'a@1',
        'a@b.example:25',
        'a@b.example/c',
        'a@-b.example',
        'a@b-.example',
        'a@b..example',
        'a@b.example.',
        'a%b@',
        'grö@b.example',
        `${'a'.repeat(65)}@b.example`,
      ],
    ],
  ] as [ChannelKind, string[]][])('%s', (kind, addresses) => {
    for (const address of addresses) expect(normaliseAddress(kind, address), address).toBeNull();
  });
});

test('what is kept is taken again as it is, whatever was typed', () => {
  const pieces = [
    'https://',
    'hooks.slack.com',
    '/services/a/b/c',
    '@',
    'a.example',
    '?',
    '#',
    'key=',
    '-1',
    '/',
    'Ü',
    ' ',
  ];
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.emailAddress(),
    fc.array(fc.constantFrom(...pieces)).map((some) => some.join('')),
  );
  fc.assert(
    fc.property(fc.constantFrom(...CHANNEL_KINDS), typed, (kind, text) => {
      const kept = normaliseAddress(kind, text);
      if (kept !== null) expect(normaliseAddress(kind, kept)).toBe(kept);
    }),
    { numRuns: 2_000 },
  );
});

test('two spellings of a mailbox are one subscriber', () => {
  const spellings = ['Anna@Example.org', 'anna@example.org'];
  const compared = spellings.map((one) => comparable('email', normaliseAddress('email', one)!));
  expect(new Set(compared).size).toBe(1);
  expect(comparable('slack', SLACK)).toBe(SLACK);
});
