/**
 * Makes this process the app. What fails here ends it: Next would go on, and answer everything with an error. A wrong
 * setting is named when the first module that reads it is loaded, so they are loaded here.
 */
export async function startApp(): Promise<void> {
  try {
    const { watchExchanges } = await import('#lib/http/exchange.ts');
    watchExchanges();
    const { watchRequests } = await import('#lib/metrics/requests.ts');
    watchRequests();
    const { boot } = await import('#lib/boot.ts');
    await boot();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
