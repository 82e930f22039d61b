import { t } from '#lib/i18n/t.ts';

/** Before a form that was refused: that it was, and why. */
export function Problems({ message }: { message: string }) {
  return (
    <div className="problems" role="alert">
      <p>
        <strong>{t('subscribe.problems')}</strong>
      </p>
      <p>{message}</p>
    </div>
  );
}
