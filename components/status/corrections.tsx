import { Time } from '#components/time/time.tsx';
import type { Replaced } from '#lib/domain/correction.ts';
import { Prose } from '#components/ui/prose.tsx';
import { rich } from '#lib/i18n/rich.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedCorrection } from '#lib/published/postmortem.ts';

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
              <Before {...replaced} />
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Before({ sections, rootCauseWasUnknown, actionItems }: Replaced) {
  const isNothing = sections.length === 0 && !rootCauseWasUnknown && actionItems === null;
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
      {actionItems !== null && (
        <>
          <h3>{t('postmortem.actionItems')}</h3>
          {actionItems.length === 0 ? (
            <p className="quiet">{t('postmortem.nothingBefore')}</p>
          ) : (
            <ul className="prose">
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
