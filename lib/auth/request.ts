import { headers } from 'next/headers';
import { env } from '#lib/env.ts';

/** Where a request comes from. Next sets the header to the peer itself when no proxy has. */
export async function requestAddress(): Promise<string> {
  return (await headers()).get('x-forwarded-for')?.split(',')[0]?.trim() || 'unknown';
}

/** Whether the browser reached us by https, as the operator or the proxy in front says. */
export async function isSecure(): Promise<boolean> {
  if (env.publicUrl) return env.publicUrl.startsWith('https://');
  return (await headers()).get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https';
}

/** `https://status.example.com`: what links that people are given begin with. */
export async function requestOrigin(): Promise<string> {
  if (env.publicUrl) return env.publicUrl;
  const given = await headers();
  const host = given.get('x-forwarded-host') ?? given.get('host') ?? 'localhost';
  return `${(await isSecure()) ? 'https' : 'http'}://${host}`;
}

/** The path that is asked for, as `proxy.ts` notes it: pages are not told. */
export async function requestPath(): Promise<string> {
  return encodeURIComponent((await headers()).get('candor-path') ?? '/admin');
}
