import { type Instant, MINUTE, plus } from '#lib/domain/instant.ts';
import type { IncidentTale } from './tale.ts';

/** Begun three quarters of an hour ago, and the next update is promised for soon. */
export const openIncident = (now: Instant): IncidentTale => ({
  key: 'outlook-late',
  name: 'E-mail to Outlook and Hotmail addresses arrives late',
  startedAt: plus((now - (now % MINUTE)) as Instant, -47 * MINUTE),
  steps: [
    [
      0,
      'investigating',
      'E-mail to addresses at Outlook, Hotmail and Live takes up to half an hour to arrive. Other addresses are not affected. We are finding out where it waits.',
      { email: 'degraded_performance' },
    ],
    [
      19,
      'identified',
      'Microsoft takes mail from one of our sending networks only slowly since 40 minutes ago. Mail is queued and tried again; none is refused and none is lost. We are moving this traffic to our second network, a tenth at a time, so that it is not slowed down there too.',
    ],
    [
      38,
      'identified',
      'A third of the mail to these addresses now goes by way of the second network, and arrives within a minute. The rest is still up to 20 minutes late.',
    ],
  ],
  promisedAfter: 68,
});
