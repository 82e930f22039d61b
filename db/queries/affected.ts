import { updateComponents } from '#db/schema/index.ts';
import type { AffectedComponent } from '#lib/domain/update.ts';

/** What of a row the rules need. */
export const affectedColumns = {
  componentId: updateComponents.componentId,
  status: updateComponents.status,
  became: updateComponents.became,
  takenOff: updateComponents.takenOff,
};

type Row = Pick<typeof updateComponents.$inferSelect, keyof typeof affectedColumns>;

export function affectedComponent({ componentId, status, became, takenOff }: Row): AffectedComponent {
  return { componentId, status, ...(became && { became }), ...(takenOff && { takenOff }) };
}
