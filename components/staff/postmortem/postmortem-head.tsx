import type { Instant } from '#lib/domain/instant.ts';
import { Ago } from '#components/time/ago.tsx';

interface PostmortemHeadProps {
  readonly incident: { readonly id: string; readonly name: string };
  readonly postmortem: { readonly publishedAt: Instant | null; readonly updatedAt: Instant } | null;
  readonly now: Instant;
  readonly zone: string;
}

/** Whose postmortem it is, and who can read it. */
export function PostmortemHead({ incident, postmortem, now, zone }: PostmortemHeadProps) {
  return (
    <>
      <header className="screen-head">
        <h1>Postmortem</h1>
        <a href={`/admin/incidents/${incident.id}`}>{incident.name}</a>
      </header>
      <p className="quiet">
        {postmortem === null ? (
          'Not begun. Timeline and impact are filled in from what you told while it happened.'
        ) : postmortem.publishedAt === null ? (
          <>
            A draft, saved <Ago at={postmortem.updatedAt} now={now} zone={zone} />. Nobody outside can read
            it.
          </>
        ) : (
          <>
            Published <Ago at={postmortem.publishedAt} now={now} zone={zone} />, saved{' '}
            <Ago at={postmortem.updatedAt} now={now} zone={zone} />.{' '}
            <a href={`/incidents/${incident.id}/postmortem`}>See it as visitors do</a>
          </>
        )}
      </p>
    </>
  );
}
