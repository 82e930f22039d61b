import { type Instant, MINUTE, plus } from '#lib/domain/instant.ts';
import type { IncidentTale } from './tale.ts';

/** Begun three quarters of an hour ago, and the next update is promised for soon. */
export const openIncident = (now: Instant): IncidentTale => ({
  key: 'outlook-late',
  name: 'Email to Outlook and Hotmail addresses arrives late',
  startedAt: plus((now - (now % MINUTE)) as Instant, -47 * MINUTE),
  steps: [
    [
      0,
      'investigating',
      'Email to addresses at Outlook, Hotmail and Live takes up to half an hour to arrive. Other addresses are not affected. We are finding out where it waits.',
      { email: 'degraded_performance' },
    ],
    [
      19,
      'identified',
      'For about half an hour Microsoft has taken mail from one of our sending networks only slowly. Mail is queued and tried again; none is refused and none is lost. We are moving this traffic to our second network, a tenth at a time, so that it does not slow down there too.',
    ],
    [
      38,
      'identified',
      'A third of the mail to these addresses now goes by way of the second network, and arrives within a minute. The rest is still up to 20 minutes late.',
    ],
  ],
  promisedAfter: 68,
});
