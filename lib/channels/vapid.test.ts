import { createECDH, createPrivateKey, createPublicKey } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vapidKeysOf } from './vapid.ts';

test('one secret makes the same keys wherever and whenever, another secret others', () => {
  const [one, again, other] = ['a secret', 'a secret', 'a secret.'].map(vapidKeysOf);
  expect(one).toEqual(again);
  expect(other!.publicKey).not.toBe(one!.publicKey);
  // What browsers subscribed with must not change by itself with a new version of this program.
  expect(one!.publicKey).toMatchInlineSnapshot(
    `"BLL4BtToUoDEneHOFEDSVfjBX4vCv_Zpo_eUnZ74RP-DryHP1Gz5RoV9MsTFuxIUL08HANmzKFOLWdmMoQAnKxo"`,
  );
});

test('whatever the secret, the two belong together and are what push services take', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), (secret) => {
      const { publicKey, privateKey } = vapidKeysOf(secret);
      const [point, scalar] = [Buffer.from(publicKey, 'base64url'), Buffer.from(privateKey, 'base64url')];
      expect([point.length, point[0], scalar.length]).toEqual([65, 4, 32]);
      const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
      const jwk = { kty: 'EC', crv: 'P-256', x: x!, y: y!, d: privateKey };
      const derived = createPublicKey(createPrivateKey({ key: jwk, format: 'jwk' })).export({
        format: 'jwk',
      });
      const curve = createECDH('prime256v1');
      curve.setPrivateKey(scalar);
      expect({ x: derived['x'], y: derived['y'] }).toEqual({ x, y });
      expect(curve.getPublicKey().equals(point)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
