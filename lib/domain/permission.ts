import type { Actor } from './actor.ts';
import { type Role, ROLES } from './role.ts';
import { isInScope, type Scope } from './scope.ts';

/** What can be done, and the least role that may. Viewers read the staff screens, say what they think of drafts, and change nothing but themselves. */
const LEAST_ROLE = {
  'staff.read': 'viewer',
  'self.change': 'viewer',
  /** To comment on a draft, and to answer when one is asked for a review: neither changes what it says. */
  'draft.review': 'viewer',
  'incident.write': 'editor',
  'maintenance.write': 'editor',
  'postmortem.write': 'editor',
  'template.write': 'editor',
  'component.status': 'editor',
  /** To send what was measured. */
  'metric.measure': 'editor',
  /** To ask somebody whether they want to be told; stop and go on with all messages; send again what failed. */
  'subscriber.invite': 'editor',
  'sending.control': 'editor',
  /** To add addresses without asking them, remove, import and export them. */
  'subscriber.write': 'admin',
  'component.write': 'admin',
  'metric.write': 'admin',
  'page.write': 'admin',
  'user.write': 'admin',
  'token.write': 'admin',
  /** How many approvals a postmortem needs before it is published. */
  'approvals.rule': 'owner',
} as const satisfies Record<string, Role>;

export type Act =
  | keyof typeof LEAST_ROLE
  | 'subscription.own'
  | 'postmortem.due'
  | 'history.import'
  | 'page.restore'
  | 'page.create'
  | 'user.join'
  | 'user.reset';

/** The scope that a program needs for it. What is missing here only people do: a token makes no further tokens. */
const SCOPE: Partial<Record<keyof typeof LEAST_ROLE, Scope>> = {
  'staff.read': 'read',
  'incident.write': 'incidents',
  'maintenance.write': 'incidents',
  'postmortem.write': 'incidents',
  'template.write': 'incidents',
  'component.status': 'components',
  'component.write': 'components',
  'metric.write': 'metrics',
  'metric.measure': 'metrics',
  'subscriber.invite': 'subscribers',
  'subscriber.write': 'subscribers',
  'sending.control': 'subscribers',
  'page.write': 'admin',
  'user.write': 'admin',
};

/** Clock, importer and set-up each do what they are for, and nothing else. */
const MACHINE_ACTS: Record<Exclude<Actor['kind'], 'user' | 'token'>, readonly Act[]> = {
  clock: ['maintenance.write', 'postmortem.due'],
  subscriber: ['subscription.own'],
  import: ['history.import', 'postmortem.write', 'page.restore', 'page.create', 'user.reset', 'token.write'],
  setup: ['page.create', 'user.join'],
};

export function mayAct(actor: Actor, act: Act): boolean {
  if (actor.kind === 'token') {
    const scope = SCOPE[act as keyof typeof LEAST_ROLE];
    return scope !== undefined && isInScope(actor.scopes, [scope]);
  }
  if (actor.kind !== 'user') return MACHINE_ACTS[actor.kind].includes(act);
  const least = act in LEAST_ROLE ? LEAST_ROLE[act as keyof typeof LEAST_ROLE] : undefined;
  return least !== undefined && ROLES.indexOf(actor.role) <= ROLES.indexOf(least);
}
