import { z } from 'zod';
import { PROVIDER_TYPES } from '#lib/domain/metric.ts';

/** What Statuspage calls the services that it asks by itself. */
const ASKED_ELSEWHERE = ['Pingdom', 'NewRelic', 'Librato', 'Datadog'];

export const providerType = z.enum(PROVIDER_TYPES, {
  error: ({ input }) => {
    const service = ASKED_ELSEWHERE.find(
      (name) => typeof input === 'string' && name.toLowerCase() === input.toLowerCase(),
    );
    return service === undefined
      ? 'This is Self: points are sent to this page.'
      : `This page is sent its points and fetches none from ${service}. Use Self, and send them.`;
  },
});
