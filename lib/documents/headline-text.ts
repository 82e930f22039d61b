import { t } from '#lib/i18n/t.ts';
import type { Headline } from '#lib/published/headline.ts';

/** Longer names would fill a phone's screen; then the sentence counts instead. */
const LONGEST_NAME = 42;

/** The one honest sentence of overall state. */
export function headlineText(headline: Headline): string {
  switch (headline.kind) {
    case 'components': {
      const { tone, only, all, count } = headline;
      if (only !== null && only.length <= LONGEST_NAME) return t(`home.one.${tone}`, { name: only });
      return all ? t(`home.all.${tone}`) : t(`home.some.${tone}`, { count });
    }
    case 'incidents': {
      const { status, count } = headline;
      return t(`home.incidents.${status === 'resolved' ? 'monitoring' : status}`, { count });
    }
    case 'maintenance':
      return t('home.maintenance', { count: headline.count });
    case 'good':
      return headline.components > 0 ? t('home.good') : t('home.nothing');
  }
}
