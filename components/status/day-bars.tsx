import { durationText } from '#lib/i18n/duration.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedDay } from '#lib/published/bars.ts';
import { barPaths, HEIGHT, STEP } from './bar-paths.ts';

/** What `live.js` says of a day under the pointer: of bad days only, by their place. */
function dayNotes(days: readonly PublishedDay[]): string {
  const notes: Record<number, string> = {};
  days.forEach((day, index) => {
    if (day.worst === null || day.worst === 'operational') return;
    const status = t(`status.${day.worst}`);
    const said = t('uptime.day.bad', { status, duration: durationText(day.troubleMs) });
    notes[index] = [said, ...day.causes.map((cause) => cause.name)].join('\n');
  });
  return JSON.stringify(notes);
}

const isBad = (day: PublishedDay) => day.worst !== null && day.worst !== 'operational';

/** As text, for the reason given in `StatusMark`: it is made of statuses and numbers, and of nobody's words. */
function drawing(days: readonly PublishedDay[]): string {
  const paths = barPaths(days).map(
    ({ kind, pale, d }) => `<path class="bar-${kind}${pale ? ' pale' : ''}" d="${d}"/>`,
  );
  return paths.join('');
}

/** One bar a day, drawn in a few paths. Its text is the table below it; `live.js` lets pointer and arrow keys walk the days. */
export function DayBars({ name, days }: { name: string; days: readonly PublishedDay[] }) {
  const bad = days.filter(isBad).length;
  const blank = days.findIndex((day) => day.worst !== null);
  return (
    <div
      className="bars"
      data-first={days[0]?.day}
      data-count={days.length}
      data-blank={blank === -1 ? days.length : blank}
      data-notes={bad > 0 ? dayNotes(days) : undefined}
      suppressHydrationWarning
    >
      <svg
        viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('uptime.bars', { name, days: days.length, bad })}
        dangerouslySetInnerHTML={{ __html: drawing(days) }}
      />
    </div>
  );
}
