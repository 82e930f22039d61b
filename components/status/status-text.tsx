import type { ComponentStatus } from '#lib/domain/level.ts';
import { t } from '#lib/i18n/t.ts';
import { StatusMark } from './status-mark.tsx';

/** A component status as shape and word. */
export function StatusText({ status }: { status: ComponentStatus }) {
  return (
    <span className={`status status-${status}`}>
      <StatusMark status={status} />
      {t(`status.${status}`)}
    </span>
  );
}
