import { componentsById } from '#db/queries/component.ts';
import type { Database } from '#db/open.ts';
import type { AffectedComponent } from '#lib/domain/update.ts';
import { Refusal } from '#lib/errors.ts';

/** What names a component and says something of it. */
type Named = Pick<AffectedComponent, 'componentId'>;

const UNKNOWN = 'There is no such component.';
const REMOVED = 'This component was removed from the page.';

/**
 * @param before what this timeline already names: a component that was removed since may go on in its history.
 * @throws Refusal `invalid`, with a message at each entry that is no component of the page.
 */
export async function mustBeComponents(
  db: Database,
  ids: readonly string[],
  at: (index: number) => string,
  before: readonly Named[] = [],
): Promise<void> {
  const known = await componentsById(db, ids);
  const named = new Set(before.map((one) => one.componentId));
  const fields: Record<string, string> = {};
  ids.forEach((id, index) => {
    const component = known.get(id);
    if (!component) fields[at(index)] = UNKNOWN;
    else if (component.removedAt !== null && !named.has(id)) fields[at(index)] = REMOVED;
  });
  const [first] = Object.values(fields);
  if (first !== undefined) throw new Refusal('invalid', first, { fields });
}

/** The same for what an update or a template says of them. */
export function mustAffectComponents(
  db: Database,
  named: readonly Named[],
  before: readonly Named[] = [],
): Promise<void> {
  return mustBeComponents(
    db,
    named.map((one) => one.componentId),
    (index) => `components.${index}.componentId`,
    before,
  );
}
