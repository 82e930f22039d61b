import { Prose } from '#components/ui/prose.tsx';
import {
  POSTMORTEM_SECTIONS,
  type PostmortemSection,
  type PostmortemSections,
} from '#lib/domain/postmortem.ts';
import { withoutHeading } from '#lib/domain/postmortem-text.ts';
import { t } from '#lib/i18n/t.ts';
import type { AffectedSpan } from '#lib/published/affected-spans.ts';
import type { PublishedTimeline } from '#lib/published/incident-timeline.ts';
import type { PublishedIncident } from '#lib/published/incident.ts';
import { ActionItems, type ActionItem } from './action-items.tsx';
import { PostmortemTimeline } from './postmortem-timeline.tsx';
import { IncidentFacts } from './incident-facts.tsx';

/** A postmortem to be read from beginning to end: the facts, five sections, what is done about it. */
export function PostmortemText(props: {
  incident: PublishedIncident;
  sections: PostmortemSections;
  actionItems: readonly ActionItem[];
  timeline: PublishedTimeline;
  spans: readonly AffectedSpan[];
  zone: string;
}) {
  const { incident, sections, actionItems, timeline, spans, zone } = props;
  const isTold = (section: PostmortemSection) =>
    sections[section].trim() !== '' || (section === 'timeline' && timeline.entries.length > 0);
  const words = (section: PostmortemSection) => withoutHeading(section, sections[section]);
  return (
    <div className="postmortem">
      <IncidentFacts incident={incident} zone={zone} />
      {POSTMORTEM_SECTIONS.filter(isTold).map((section) => (
        <section key={section} aria-labelledby={section}>
          <h2 id={section}>{t(`postmortem.${section}`)}</h2>
          {section === 'timeline' ? (
            <PostmortemTimeline words={words(section)} timeline={timeline} spans={spans} zone={zone} />
          ) : (
            <Prose text={words(section)} />
          )}
        </section>
      ))}
      {actionItems.length > 0 && <ActionItems items={actionItems} />}
      <p className="more">
        <a href={`/incidents/${incident.id}`}>{t('postmortem.incident')}</a>
      </p>
    </div>
  );
}
