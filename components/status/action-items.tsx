import type { Day } from '#lib/domain/instant.ts';
import type { ActionItemState } from '#lib/domain/postmortem.ts';
import { dayText } from '#lib/i18n/date.ts';
import { t } from '#lib/i18n/t.ts';

export interface ActionItem {
  readonly title: string;
  readonly owner: string | null;
  readonly dueDay: Day | null;
  readonly state: ActionItemState;
}

/** What is done so that it does not happen again: who, until when, how far. */
export function ActionItems({ items }: { items: readonly ActionItem[] }) {
  return (
    <section aria-labelledby="action-items">
      <h2 id="action-items">{t('postmortem.actionItems')}</h2>
      <table className="ledger stacks">
        <caption className="unseen">{t('postmortem.actionCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('postmortem.column.item')}</th>
            <th scope="col">{t('postmortem.column.owner')}</th>
            <th scope="col">{t('postmortem.column.due')}</th>
            <th scope="col">{t('postmortem.column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ title, owner, dueDay, state }, index) => (
            <tr key={index}>
              <th scope="row">{title}</th>
              <td>{owner ?? t('postmortem.noOwner')}</td>
              <td className="figures">
                {dueDay ? <time dateTime={dueDay}>{dayText(dueDay, 'long')}</time> : t('postmortem.noDue')}
              </td>
              <td>{t(`postmortem.state.${state}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
