import { ACTION_ITEM_KIND_WORDS, ACTION_ITEM_STATE_WORDS } from '#components/staff/words.ts';
import { isOverdue } from '#lib/domain/follow-up.ts';
import type { Day } from '#lib/domain/instant.ts';
import type { ActionItem } from '#lib/domain/postmortem.ts';
import { daysUntil } from '#lib/domain/time.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { dayText } from '#lib/i18n/date.ts';
import { MoveItem } from './move-item.tsx';

export interface FollowedItem extends ActionItem {
  readonly id: string;
  readonly incidentId: string;
  readonly incidentName: string;
  readonly isPublic: boolean;
  readonly version: number;
}

interface FollowUpItemProps {
  readonly item: FollowedItem;
  readonly today: Day;
  readonly move?: FormAction;
  readonly list: string;
}

/** One step: what, by whom and until when, whose postmortem promised it, and how it goes on. */
export function FollowUpItem({ item, today, move, list }: FollowUpItemProps) {
  const { title, owner, dueDay, kind, state, droppedReason, trackerUrl, isPublic } = item;
  return (
    <li>
      <p className="follow-up-title">{title}</p>
      <p className="follow-up-facts">
        <span>{owner ?? 'Nobody owns it'}</span>
        {dueDay && <Due day={dueDay} today={today} late={isOverdue(item, today)} />}
        {kind && <span>{ACTION_ITEM_KIND_WORDS[kind]}</span>}
        {state !== 'open' && <span>{ACTION_ITEM_STATE_WORDS[state]}</span>}
        {!isPublic && <span className="entry-internal">Internal</span>}
      </p>
      {state === 'dropped' && droppedReason !== null && <p>Dropped: {droppedReason}</p>}
      <p className="follow-up-facts">
        <a href={`/admin/incidents/${item.incidentId}/postmortem`}>{item.incidentName}</a>
        {trackerUrl !== null && (
          <a href={trackerUrl} rel="noreferrer">
            Tracker<span className="visually-hidden"> of {title}</span>
          </a>
        )}
      </p>
      {move && <MoveItem key={item.version} item={item} move={move} list={list} />}
    </li>
  );
}

function Due({ day, today, late }: { readonly day: Day; readonly today: Day; readonly late: boolean }) {
  const days = daysUntil(day, today);
  return (
    <span className={late ? 'follow-up-late' : undefined}>
      Due <time dateTime={day}>{dayText(day, 'long')}</time>
      {late && `, ${days === 1 ? '1 day' : `${days} days`} late`}
      {day === today && ', today'}
    </span>
  );
}
