import { FilterSelect } from '#components/staff/filter-select.tsx';
import { ACTION_ITEM_KINDS, ACTION_ITEM_STATES } from '#lib/domain/postmortem.ts';
import type { ActionItemKind, ActionItemState } from '#lib/domain/postmortem.ts';
import { ACTION_ITEM_KIND_WORDS, ACTION_ITEM_STATE_WORDS } from '#components/staff/words.ts';

interface FollowUpFilterProps {
  readonly state: ActionItemState | 'all';
  readonly kind: ActionItemKind | null;
  readonly owner: string | null;
  readonly nobody: boolean;
  readonly owners: readonly string[];
  /** Stands for what nobody owns. */
  readonly nobodyValue: string;
}

/** A form that only asks: it works by its address. */
export function FollowUpFilter({ state, kind, owner, nobody, owners, nobodyValue }: FollowUpFilterProps) {
  // An owner of an old address who owns nothing any more is still what was asked for.
  const named = owner === null || owners.includes(owner) ? owners : [...owners, owner];
  return (
    <form action="/admin/follow-up" className="form-inline" role="search">
      <FilterSelect
        {...{ id: 'follow-up-state', name: 'state', label: 'State', value: state }}
        options={[
          ...ACTION_ITEM_STATES.map((one) => [one, ACTION_ITEM_STATE_WORDS[one]] as const),
          ['all', 'All'],
        ]}
      />
      <FilterSelect
        {...{ id: 'follow-up-owner', name: 'owner', label: 'Owner', className: 'follow-up-owner' }}
        value={nobody ? nobodyValue : (owner ?? '')}
        options={[['', 'Everybody'], [nobodyValue, 'Nobody'], ...named.map((one) => [one, one] as const)]}
      />
      <FilterSelect
        {...{ id: 'follow-up-kind', name: 'kind', label: 'Kind', value: kind ?? '' }}
        options={[
          ['', 'Every kind'],
          ...ACTION_ITEM_KINDS.map((one) => [one, ACTION_ITEM_KIND_WORDS[one]] as const),
        ]}
      />
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}
