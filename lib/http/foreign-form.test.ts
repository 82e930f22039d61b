import { expect, it } from 'vitest';
import { isForeignForm } from './foreign-form.ts';

it.each([
  [{ host: 'status.example.com', origin: 'https://status.example.com' }, false],
  [
    { host: 'app:3000', 'x-forwarded-host': 'status.example.com', origin: 'https://status.example.com' },
    false,
  ],
  [{ host: 'status.example.com' }, false],
  [{ host: 'status.example.com', origin: 'https://evil.example' }, true],
  [{ host: 'status.example.com', origin: 'null' }, true],
  [{ host: 'status.example.com', origin: 'nonsense' }, true],
])('a form with %j comes from elsewhere: %s', (headers, foreign) => {
  expect(isForeignForm(new Headers(headers as Record<string, string>))).toBe(foreign);
});
