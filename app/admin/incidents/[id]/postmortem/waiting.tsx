import { isDeepStrictEqual } from 'node:util';
import { WaitingPublication } from '#components/staff/postmortem/waiting-publication.tsx';
import { wholeDocument } from '#lib/domain/postmortem.ts';
import type { postmortemForStaff } from '#lib/reads/postmortem.ts';
import { unschedule } from './actions.ts';

type Read = NonNullable<Awaited<ReturnType<typeof postmortemForStaff>>>;

/** What the clock will publish; nothing where no time is set. */
export function Waiting({ read, zone }: { readonly read: Read; readonly zone: string }) {
  const { incident, postmortem, actionItems } = read;
  if (!postmortem || postmortem.publishAt === null || !postmortem.waiting) return null;
  const draft = wholeDocument({
    ...{ sections: postmortem.draft, details: postmortem.details },
    actionItems: actionItems.filter(({ isPublic }) => isPublic),
  });
  return (
    <WaitingPublication
      action={unschedule}
      incidentId={incident.id}
      publishAt={postmortem.publishAt}
      notify={postmortem.waiting.notify}
      isOutdated={!isDeepStrictEqual(wholeDocument(postmortem.waiting), draft)}
      zone={zone}
    />
  );
}
