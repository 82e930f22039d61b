import type { PreviewWords } from '#components/preview/preview-card.tsx';
import type { Previewed } from '#lib/domain/preview-picture.ts';
import { durationText } from '#lib/i18n/duration.ts';
import { stateText } from '#lib/i18n/state.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedIncident } from '#lib/published/incident.ts';

/** What the picture of an incident says, and what stands for it where pictures are not shown. */
export function previewWords(
  incident: PublishedIncident,
  of: Previewed,
): Pick<PreviewWords, 'kind' | 'title' | 'state'> & { readonly alt: string } {
  const { open, closedAt, impact, status, durationMs, name } = incident;
  const duration = durationText(durationMs);
  const kind = t(`${of}.kind`);
  const state = t('picture.state', {
    state: closedAt === null ? stateText(status) : t('incident.unrecordedShort'),
    impact: t(`status.impact.${impact}`),
    duration: open
      ? t('incident.openSince', { duration })
      : closedAt === null
        ? duration
        : t('incident.lastedAtLeast', { duration }),
  });
  return { kind, title: name, state, alt: t('picture.alt', { kind, name, state }) };
}
