import { Near } from '#components/time/near.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import { rich } from '#lib/i18n/rich.ts';
import type { Promised } from '#lib/published/incident.ts';

/** When the next word was promised; and that it is late, when it is. */
export function PromisedUpdate(props: { promised: Promised; now: Instant; zone: string }) {
  const { promised, now, zone } = props;
  const time = <Near at={promised.by} now={now} zone={zone} />;
  return (
    <p className={promised.late ? 'promise late' : 'promise'}>
      {rich(promised.late ? 'incident.late' : 'incident.nextUpdate', { time })}
    </p>
  );
}
