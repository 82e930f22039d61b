import { IMPACTS, type Impact } from '#lib/domain/level.ts';
import { componentName } from '#lib/i18n/component-name.ts';
import { t } from '#lib/i18n/t.ts';
import type { NamedComponent } from '#lib/published/named.ts';

export interface Searched {
  readonly word: string;
  readonly component: string;
  readonly impact: Impact | null;
}

/** Search by word, component and impact: a plain form whose address can be kept and sent. */
export function HistorySearch({
  components,
  searched,
}: {
  components: readonly NamedComponent[];
  searched?: Searched;
}) {
  return (
    <form
      className="search"
      action="/history/search"
      method="get"
      role="search"
      aria-label={t('history.search')}
    >
      <p>
        <label htmlFor="word">{t('history.word')}</label>
        <input id="word" name="word" type="search" maxLength={200} defaultValue={searched?.word} />
      </p>
      <p>
        <label htmlFor="component">{t('history.component')}</label>
        <select id="component" name="component" defaultValue={searched?.component ?? ''}>
          <option value="">{t('history.any')}</option>
          {components.map((component) => (
            <option key={component.id} value={component.id}>
              {componentName(component)}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor="impact">{t('history.impact')}</label>
        <select id="impact" name="impact" defaultValue={searched?.impact ?? ''}>
          <option value="">{t('history.any')}</option>
          {IMPACTS.map((impact) => (
            <option key={impact} value={impact}>
              {t(`status.impact.${impact}`)}
            </option>
          ))}
        </select>
      </p>
      <p>
        <button type="submit">{t('history.go')}</button>
      </p>
    </form>
  );
}
