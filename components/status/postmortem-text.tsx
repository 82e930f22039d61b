import { Prose } from '#components/ui/prose.tsx';
import { POSTMORTEM_SECTIONS, type PostmortemSections } from '#lib/domain/postmortem.ts';
import { withoutHeading } from '#lib/domain/postmortem-text.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedIncident } from '#lib/published/incident.ts';
import { ActionItems, type ActionItem } from './action-items.tsx';
import { IncidentFacts } from './incident-facts.tsx';

/** A postmortem to be read from beginning to end: the facts, five sections, what is done about it. */
export function PostmortemText(props: {
  incident: PublishedIncident;
  sections: PostmortemSections;
  actionItems: readonly ActionItem[];
  zone: string;
}) {
  const { incident, sections, actionItems, zone } = props;
  return (
    <div className="postmortem">
      <IncidentFacts incident={incident} zone={zone} />
      {POSTMORTEM_SECTIONS.filter((section) => sections[section].trim() !== '').map((section) => (
        <section key={section} aria-labelledby={section}>
          <h2 id={section}>{t(`postmortem.${section}`)}</h2>
          <Prose text={withoutHeading(section, sections[section])} />
        </section>
      ))}
      {actionItems.length > 0 && <ActionItems items={actionItems} />}
      <p className="more">
        <a href={`/incidents/${incident.id}`}>{t('postmortem.incident')}</a>
      </p>
    </div>
  );
}
