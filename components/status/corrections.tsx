import { Time } from '#components/time/time.tsx';
import type { Replaced } from '#lib/domain/correction.ts';
import { Prose } from '#components/ui/prose.tsx';
import { rich } from '#lib/i18n/rich.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedCorrection } from '#lib/published/postmortem.ts';
import { TimelineEntries } from './timeline-entries.tsx';

/** When what was corrected, and why; what stood before stays readable. */
export function Corrections({
  corrections,
  zone,
}: {
  corrections: readonly PublishedCorrection[];
  zone: string;
}) {
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">{t('postmortem.corrections')}</h2>
      <ol className="corrections">
        {corrections.map(({ number, correctedAt, reason, ...replaced }) => (
          <li key={number}>
            <p>
              {rich('postmortem.correctedOn', {
                time: <Time at={correctedAt} zone={zone} form="full" />,
                reason: reason ?? t('postmortem.noReason'),
              })}
            </p>
            <details>
              <summary>{t('postmortem.before')}</summary>
              <Before {...replaced} zone={zone} />
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Before(props: Replaced & { zone: string }) {
  const { sections, rootCauseWasUnknown, actionItems, timeline, zone } = props;
  const isNothing = sections.length === 0 && !rootCauseWasUnknown && !actionItems && !timeline;
  return (
    <>
      {rootCauseWasUnknown && (
        <>
          <h3>{t('postmortem.rootCause')}</h3>
          <p>{t('postmortem.notYetKnown')}</p>
        </>
      )}
      {sections.map(({ section, words }) => (
        <div key={section}>
          <h3>{t(`postmortem.${section}`)}</h3>
          {words.trim() === '' ? (
            <p className="quiet">{t('postmortem.nothingBefore')}</p>
          ) : (
            <Prose text={words} headings={4} />
          )}
        </div>
      ))}
      {timeline !== null && (
        <>
          <h3>{t('timeline.entries')}</h3>
          {timeline.length === 0 ? (
            <p className="quiet">{t('postmortem.nothingBefore')}</p>
          ) : (
            <TimelineEntries entries={timeline} zone={zone} />
          )}
        </>
      )}
      {actionItems !== null && (
        <>
          <h3>{t('postmortem.actionItems')}</h3>
          {actionItems.length === 0 ? (
            <p className="quiet">{t('postmortem.nothingBefore')}</p>
          ) : (
            <ul className="items">
              {actionItems.map(({ title, owner, dueDay }, index) => (
                <li key={index}>{[title, owner, dueDay].filter(Boolean).join(', ')}</li>
              ))}
            </ul>
          )}
        </>
      )}
      {isNothing && <p className="quiet">{t('postmortem.onlyNames')}</p>}
    </>
  );
}
