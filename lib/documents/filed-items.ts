import type { ActionItem } from '#lib/domain/postmortem.ts';
import { t } from '#lib/i18n/t.ts';

/** An action item in a file: of readers' files each is public. */
export type FiledItem = ActionItem & { readonly isPublic?: boolean };

/** What a file calls the facts of an action item. */
export const itemWords = () => ({
  ...{ owner: t('postmortem.file.owner'), dueDay: t('postmortem.file.due') },
  ...{ kind: t('postmortem.file.kind'), dropped: t('postmortem.file.dropped') },
  ...{ trackerUrl: t('postmortem.file.tracker'), internal: t('postmortem.file.internal') },
});

/** Action items as a Markdown list with boxes to tick, what is known of each under it. */
export const itemLines = (items: readonly FiledItem[]): string => items.map(lines).join('\n');

function lines({ title, state, droppedReason, isPublic = true, ...item }: FiledItem): string {
  const words = itemWords();
  const facts = [
    !isPublic && words.internal,
    item.owner !== null && `${words.owner}: ${item.owner}`,
    item.dueDay !== null && `${words.dueDay}: ${item.dueDay}`,
    item.kind !== null && `${words.kind}: ${t(`postmortem.kind.${item.kind}`)}`,
    state === 'dropped' && `${words.dropped}: ${droppedReason ?? ''}`.trimEnd(),
    item.trackerUrl !== null && `${words.trackerUrl}: ${item.trackerUrl}`,
  ];
  const known = facts.flatMap((fact) => (fact === false ? [] : `\n  - ${fact}`));
  return `- [${state === 'done' ? 'x' : ' '}] ${title}${known.join('')}`;
}
