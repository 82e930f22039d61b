import type { Instrumentation } from 'next';

/** Next calls this once when a server starts, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startApp } = await import('#lib/start-app.ts');
  await startApp();
}

/** What nobody caught. The digest is the number that the person sees on the error page. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('#lib/log.ts');
  // Somebody closed the page while it was sending: nothing is wrong here.
  if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET') return;
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined;
  log.error({ err: error, digest, method: request.method, route: context.routePath }, 'a request failed');
};
