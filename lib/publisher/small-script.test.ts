import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { smallScript } from './small-script.ts';

test.each(['live', 'theme', 'subscribe', 'push-worker'])(
  '%s.js is smaller when published, and still a script',
  async (name) => {
    const script = readFileSync(`public/${name}.js`);
    const small = await smallScript(script);
    expect(small.length).toBeLessThan(script.length * 0.75);
    expect(() => new Script(small.toString())).not.toThrow();
    expect(small.toString()).not.toContain('//');
  },
);
