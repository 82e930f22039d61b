import { Time } from '#components/time/time.tsx';
import { rich } from '#lib/i18n/rich.ts';
import type { Promised } from '#lib/published/incident.ts';

/** When the next word was promised; and that it is late, when it is. */
export function PromisedUpdate({ promised, zone }: { promised: Promised; zone: string }) {
  const time = <Time at={promised.by} zone={zone} form="stamp" />;
  return (
    <p className={promised.late ? 'promise late' : 'promise'}>
      {rich(promised.late ? 'incident.late' : 'incident.nextUpdate', { time })}
    </p>
  );
}
