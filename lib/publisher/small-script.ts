import { transform } from 'esbuild';

/**
 * Our scripts as written are for people: visitors get them without comments and long names, a quarter smaller. In a
 * function of their own, so that the names at the top can be short as well.
 */
export async function smallScript(script: Buffer): Promise<Buffer> {
  const { code } = await transform(script.toString(), { minify: true, format: 'iife', target: 'es2022' });
  return Buffer.from(code);
}
