import { expect, it } from 'vitest';
import { readForm } from './read.ts';

it('what goes back to the browser holds no secret, no file and no field that is not of the form', async () => {
  const data = new FormData();
  data.set('email', 'ada@example.com');
  data.set('password', 'correct horse battery');
  data.set('$ACTION_ID_1', '');
  data.set('logo', new File([new Uint8Array([1, 2, 3])], 'logo.png', { type: 'image/png' }));
  data.set('stray', new File(['x'], 'stray'));
  const { typed, apart } = await readForm(data, { password: 'secret', logo: 'file' });
  expect(typed).toEqual({ email: 'ada@example.com' });
  expect(apart).toEqual({
    password: 'correct horse battery',
    logo: { type: 'image/png', base64: Buffer.from([1, 2, 3]).toString('base64') },
  });
});

it('line ends are what was typed, not what browsers send', async () => {
  const data = new FormData();
  data.set('body', 'one\r\ntwo');
  expect((await readForm(data, {})).typed).toEqual({ body: 'one\ntwo' });
});
