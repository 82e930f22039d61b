import { postmortemFileName } from '#lib/domain/postmortem-file-name.ts';
import { rich } from '#lib/i18n/rich.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedIncident } from '#lib/published/incident.ts';

/** The same as a file that stands for itself. */
export function KeepPostmortem({ incident }: { incident: PublishedIncident }) {
  const link = (kind: 'md' | 'html', words: string) => (
    <a href={`/incidents/${incident.id}/document.${kind}`} download={postmortemFileName(incident, kind)}>
      {words}
    </a>
  );
  return (
    <p className="keep quiet">
      {rich('postmortem.keep', {
        markdown: link('md', t('postmortem.markdown')),
        html: link('html', t('postmortem.html')),
      })}
    </p>
  );
}
