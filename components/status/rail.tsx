import { Prose } from '#components/ui/prose.tsx';
import { Time } from '#components/time/time.tsx';
import { rich } from '#lib/i18n/rich.ts';
import { stateText } from '#lib/i18n/state.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedUpdate } from '#lib/published/incident.ts';
import { Affected } from './affected.tsx';
import { news } from './news.ts';
import { StateMark } from './state-mark.tsx';

const NAMES = 12;

function Entry({ update, zone }: { update: PublishedUpdate; zone: string }) {
  const { status, body, displayAt, editedAt, components } = update;
  const said = news(update);
  return (
    <li {...said}>
      <p className="rail-time">
        <a href={`#${said.id}`}>
          <Time at={displayAt} zone={zone} form="short" />
          <span className="unseen">: {t('incident.permalink')}</span>
        </a>
      </p>
      <div className="rail-entry">
        <StateMark state={status} />
        <h3>{update.sameStatus ? t('status.incident.update') : stateText(status)}</h3>
        <Prose text={body} headings={4} />
        {update.changes && <Affected components={components} most={NAMES} />}
        {editedAt !== null && (
          <p className="quiet">{rich('incident.edited', { time: <Time at={editedAt} zone={zone} /> })}</p>
        )}
      </div>
    </li>
  );
}

/** A timeline: a rail with a mark for each update, newest first. Each can be linked to. */
export function Rail({ updates, zone }: { updates: readonly PublishedUpdate[]; zone: string }) {
  return (
    <ol className="rail">
      {updates.map((update) => (
        <Entry key={update.id} update={update} zone={zone} />
      ))}
    </ol>
  );
}
