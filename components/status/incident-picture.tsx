import { worstStatus } from '#lib/domain/level.ts';
import { instantText, zoneName } from '#lib/i18n/date.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedPicture } from '#lib/published/incident-picture.ts';
import { PictureDrawing } from './picture-drawing.tsx';
import { PictureKey } from './picture-key.tsx';

/** An incident over time: a lane for each component, a mark for each update. What it shows is told in words beside it. */
export function IncidentPicture({ picture, zone }: { picture: PublishedPicture; zone: string }) {
  const { lanes, more, from, to } = picture;
  const label = t('picture.label', {
    components: lanes.length + more,
    worst: t(`status.${worstStatus(lanes.map(({ worst }) => worst))}`),
    ...{ from: instantText(from, zone, 'full'), to: instantText(to, zone, 'full') },
  });
  return (
    <figure className="picture">
      <PictureDrawing picture={picture} zone={zone} label={label} />
      <figcaption className="quiet">
        {more > 0 && `${t('picture.more', { count: more })} · `}
        {t('picture.caption', { zone: zoneName(zone) })}
      </figcaption>
      <PictureKey picture={picture} />
    </figure>
  );
}
