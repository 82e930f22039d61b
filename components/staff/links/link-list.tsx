import type { LinkSide } from '#lib/domain/incident-link.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SubmitButton } from '#components/staff/form/index.ts';

const SIDES: Readonly<Record<LinkSide, string>> = {
  merged_into: 'Merged into',
  took_in: 'Took in',
  split_from: 'Split from',
  split_off: 'Split off:',
  brought_by: 'Came of the maintenance',
  brought: 'Brought about',
  related: 'Related to',
};
const FOLDER = { incident: '/admin/incidents', maintenance: '/admin/maintenance' } as const;

interface LinkListProps {
  readonly links: readonly {
    readonly linkId: string;
    readonly side: LinkSide;
    readonly kind: 'incident' | 'maintenance';
    readonly id: string;
    readonly name: string;
  }[];
  /** Whose screen it is. */
  readonly incidentId?: string;
  /** Takes one away, for whoever may. */
  readonly unlink?: FormAction;
}

/** What is linked with it, each with a way to it. */
export function LinkList({ links, incidentId, unlink }: LinkListProps) {
  if (links.length === 0)
    return <p className="quiet">Nothing that was linked. Readers see links on both pages.</p>;
  return (
    <ul className="desk-list">
      {links.map(({ linkId, side, kind, id, name }) => (
        <li key={linkId}>
          <span>
            {SIDES[side]} <a href={`${FOLDER[kind]}/${id}`}>{name}</a>
          </span>
          {unlink && incidentId !== undefined && (
            <ActionForm
              action={unlink}
              initial={{ linkId, incidentId }}
              label={`Take away the link to ${name}`}
              className="form-inline"
            >
              <HiddenField name="linkId" />
              <HiddenField name="incidentId" />
              <SubmitButton className="button">Take the link away</SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
