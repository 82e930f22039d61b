import { Time } from '#components/time/time.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import { rich } from '#lib/i18n/rich.ts';
import { t } from '#lib/i18n/t.ts';
import type { AffectedSpan } from '#lib/published/affected-spans.ts';
import type { PublishedTimeline } from '#lib/published/incident-timeline.ts';
import type { PublishedIncident } from '#lib/published/incident.ts';
import type { PublishedLink } from '#lib/published/links.ts';
import { AffectedTable } from './affected-table.tsx';
import { Milestones } from './milestones.tsx';
import { IncidentPicture } from './incident-picture.tsx';
import { IncidentFacts } from './incident-facts.tsx';
import { PromisedUpdate } from './promise.tsx';
import { Rail } from './rail.tsx';
import { StoryLinks } from './story-links.tsx';

/** Everything about one incident below its name. `summary` is the postmortem's, once it is published. */
export function IncidentStory(props: {
  incident: PublishedIncident;
  spans: readonly AffectedSpan[];
  timeline: PublishedTimeline;
  links: readonly PublishedLink[];
  summary: string | null;
  now: Instant;
  zone: string;
}) {
  const { incident, spans, links, timeline, summary, now, zone } = props;
  const { nextUpdate, closedAt } = incident;
  return (
    <>
      <div className="facts-block">
        <IncidentFacts incident={incident} zone={zone} />
        {nextUpdate && <PromisedUpdate promised={nextUpdate} now={now} zone={zone} />}
        {closedAt !== null && (
          <p className="quiet">
            {rich('incident.unrecorded', { time: <Time at={closedAt} zone={zone} form="full" /> })}
          </p>
        )}
        <StoryLinks links={links} />
      </div>
      {summary !== null && (
        <section aria-labelledby="postmortem">
          <h2 id="postmortem">{t('incident.postmortem')}</h2>
          <p className="lead">{summary}</p>
          <p className="more">
            <a href={`/incidents/${incident.id}/postmortem`}>{t('incident.readPostmortem')}</a>
          </p>
        </section>
      )}
      <section aria-labelledby="timeline">
        <h2 id="timeline">{t('incident.timeline')}</h2>
        <Rail updates={incident.updates} zone={zone} />
      </section>
      {spans.length > 0 && (
        <section aria-labelledby="affected">
          <h2 id="affected">{t('incident.affectedOverTime')}</h2>
          <div className="facts-block">
            {timeline.picture && <IncidentPicture picture={timeline.picture} zone={zone} />}
            <Milestones entries={timeline.entries} zone={zone} />
            <AffectedTable spans={spans} zone={zone} />
          </div>
        </section>
      )}
    </>
  );
}
