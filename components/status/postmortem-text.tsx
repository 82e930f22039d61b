import { Prose } from '#components/ui/prose.tsx';
import { POSTMORTEM_SECTIONS, type PostmortemSection } from '#lib/domain/postmortem.ts';
import { withoutHeading } from '#lib/domain/postmortem-text.ts';
import { t } from '#lib/i18n/t.ts';
import type { AffectedSpan } from '#lib/published/affected-spans.ts';
import type { PublishedTimeline } from '#lib/published/incident-timeline.ts';
import type { PublishedIncident } from '#lib/published/incident.ts';
import type { PublishedPostmortem } from '#lib/published/postmortem.ts';
import { ActionItems } from './action-items.tsx';
import { Corrections } from './corrections.tsx';
import { Affected } from './affected.tsx';
import { IncidentFacts } from './incident-facts.tsx';
import { KeepPostmortem } from './keep-postmortem.tsx';
import { PostmortemTimeline } from './postmortem-timeline.tsx';

const MOST_NAMES = 12;

/** A postmortem to be read from beginning to end: the facts, its sections, what is done about it, what was corrected. */
export function PostmortemText(props: {
  incident: PublishedIncident;
  postmortem: PublishedPostmortem;
  timeline: PublishedTimeline;
  spans: readonly AffectedSpan[];
  zone: string;
  /** There is no file of it to keep yet. */
  isDraft?: boolean;
}) {
  const { incident, postmortem, timeline, spans, zone, isDraft = false } = props;
  const { sections, details, actionItems, progress } = postmortem;
  const says = (section: PostmortemSection) =>
    sections[section].trim() !== '' ||
    (section === 'rootCause' && details.rootCauseUnknown) ||
    (section === 'timeline' && timeline.entries.length > 0) ||
    (section === 'remediation' && actionItems.length > 0);
  const words = (section: PostmortemSection) => withoutHeading(section, sections[section]);
  return (
    <div className="postmortem">
      <div className="facts-block">
        <IncidentFacts incident={incident} zone={zone} />
        {incident.components.length > 0 && <Affected components={incident.components} most={MOST_NAMES} />}
      </div>
      {POSTMORTEM_SECTIONS.filter(says).map((section) => (
        <section key={section} aria-labelledby={section}>
          <h2 id={section}>{t(`postmortem.${section}`)}</h2>
          {section === 'rootCause' && details.rootCauseUnknown && (
            <p className="unknown">{t('postmortem.notYetKnown')}</p>
          )}
          {section === 'timeline' ? (
            <PostmortemTimeline words={words(section)} timeline={timeline} spans={spans} zone={zone} />
          ) : (
            sections[section].trim() !== '' && <Prose text={words(section)} />
          )}
          {section === 'remediation' && actionItems.length > 0 && (
            <ActionItems items={actionItems} progress={progress} />
          )}
        </section>
      ))}
      {postmortem.corrections.length > 0 && <Corrections corrections={postmortem.corrections} zone={zone} />}
      <footer>
        <Names label={t('postmortem.authors')} names={details.authors} />
        <Names label={t('postmortem.reviewers')} names={details.reviewers} />
        {!isDraft && <KeepPostmortem incident={incident} />}
        <p className="more">
          <a href={`/incidents/${incident.id}`}>{t('postmortem.incident')}</a>
        </p>
        <p className="more">
          <a href="/postmortems">{t('postmortems.all')}</a>
        </p>
      </footer>
    </div>
  );
}

function Names({ label, names }: { label: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className="people">
      <span className="quiet">{label}</span> {names.join(', ')}
    </p>
  );
}
