import { PostmortemWays } from '#components/staff/postmortem/postmortem-ways.tsx';

interface TimelineHeadProps {
  readonly incident: { readonly id: string; readonly name: string };
  readonly isPublished: boolean;
}

/** Whose timeline it is, and when readers see it. */
export function TimelineHead({ incident, isPublished }: TimelineHeadProps) {
  return (
    <>
      <header className="screen-head">
        <h1>Timeline</h1>
        <a href={`/admin/incidents/${incident.id}`}>{incident.name}</a>
      </header>
      <p className="quiet">
        {isPublished
          ? 'Readers see the public entries as they were when the postmortem was published last. Publish it again to show them as they are here.'
          : 'Readers see the public entries once the postmortem is published.'}
      </p>
      <PostmortemWays incidentId={incident.id} here="timeline" />
    </>
  );
}
