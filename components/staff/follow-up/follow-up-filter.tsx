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
      <div className="field">
        <label htmlFor="follow-up-state">State</label>
        <select id="follow-up-state" name="state" defaultValue={state}>
          {ACTION_ITEM_STATES.map((one) => (
            <option key={one} value={one}>
              {ACTION_ITEM_STATE_WORDS[one]}
            </option>
          ))}
          <option value="all">All</option>
        </select>
      </div>
      <div className="field">
        <label htmlFor="follow-up-owner">Owner</label>
        <select
          id="follow-up-owner"
          name="owner"
          defaultValue={nobody ? nobodyValue : (owner ?? '')}
          className="follow-up-owner"
        >
          <option value="">Everybody</option>
          <option value={nobodyValue}>Nobody</option>
          {named.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="follow-up-kind">Kind</label>
        <select id="follow-up-kind" name="kind" defaultValue={kind ?? ''}>
          <option value="">Every kind</option>
          {ACTION_ITEM_KINDS.map((one) => (
            <option key={one} value={one}>
              {ACTION_ITEM_KIND_WORDS[one]}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}
