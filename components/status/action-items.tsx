import { type ActionItem, type ActionItemState } from '#lib/domain/postmortem.ts';
import { dayText } from '#lib/i18n/date.ts';
import { t } from '#lib/i18n/t.ts';

/** What is done so that it does not happen again: who, until when, how far. */
export function ActionItems({
  items,
  progress,
}: {
  items: readonly ActionItem[];
  progress: { readonly done: number; readonly of: number } | null;
}) {
  const haveKinds = items.some(({ kind }) => kind !== null);
  return (
    <>
      <h3 id="action-items">
        {t('postmortem.actionItems')}
        {progress && <span className="quiet figures"> {t('postmortem.progress', progress)}</span>}
      </h3>
      <table className="ledger stacks">
        <caption className="unseen">{t('postmortem.actionCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('postmortem.column.item')}</th>
            {haveKinds && <th scope="col">{t('postmortem.column.kind')}</th>}
            <th scope="col">{t('postmortem.column.owner')}</th>
            <th scope="col">{t('postmortem.column.due')}</th>
            <th scope="col">{t('postmortem.column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ title, owner, dueDay, kind, trackerUrl, ...item }, index) => (
            <tr key={index}>
              <th scope="row">
                {title}
                {trackerUrl !== null && (
                  <>
                    {' '}
                    <a href={trackerUrl} rel="nofollow noopener">
                      {t('postmortem.tracker')}
                    </a>
                  </>
                )}
              </th>
              {haveKinds && <td>{kind && t(`postmortem.kind.${kind}`)}</td>}
              <td>{owner ?? t('postmortem.noOwner')}</td>
              <td className="figures">
                {dueDay ? <time dateTime={dueDay}>{dayText(dueDay, 'long')}</time> : t('postmortem.noDue')}
              </td>
              <td>{stateOf(item)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function stateOf({ state, droppedReason }: { state: ActionItemState; droppedReason: string | null }): string {
  if (state === 'dropped' && droppedReason !== null)
    return t('postmortem.dropped', { reason: droppedReason });
  return t(`postmortem.state.${state}`);
}
