import { transform } from 'esbuild';

/** Our scripts as written are for people: visitors get them without comments and long names, a quarter smaller. */
export async function smallScript(script: Buffer): Promise<Buffer> {
  const { code } = await transform(script.toString(), { minify: true, target: 'es2020' });
  return Buffer.from(code);
}
