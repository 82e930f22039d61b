import { describe, expect, test } from 'vitest';
import { type Actor, CLOCK } from './actor.ts';
import { type Act, mayAct } from './permission.ts';
import { type Role, ROLES } from './role.ts';

const user = (role: Role): Actor => ({ kind: 'user', id: 'u', name: 'Ada', role });
const EVERYTHING: readonly Act[] = [
  'staff.read',
  'self.change',
  'draft.review',
  'incident.write',
  'maintenance.write',
  'postmortem.write',
  'template.write',
  'component.status',
  'metric.measure',
  'component.write',
  'metric.write',
  'page.write',
  'user.write',
  'history.import',
  'page.create',
  'user.join',
  'postmortem.due',
];
const allowed = (actor: Actor) => EVERYTHING.filter((act) => mayAct(actor, act));

describe('who may do what', () => {
  test('viewers read, judge drafts, and change nothing but themselves', () => {
    expect(allowed(user('viewer'))).toEqual(['staff.read', 'self.change', 'draft.review']);
  });

  test('editors write what happened, and set what components are; they change neither page nor team', () => {
    expect(allowed(user('editor'))).toEqual(EVERYTHING.slice(0, 9));
  });

  test('admins and owners do all that people do', () => {
    expect(allowed(user('admin'))).toEqual(EVERYTHING.slice(0, 13));
    expect(allowed(user('owner'))).toEqual(EVERYTHING.slice(0, 13));
  });

  test('only owners say how many approvals a postmortem needs', () => {
    expect(ROLES.filter((role) => mayAct(user(role), 'approvals.rule'))).toEqual(['owner']);
  });

  test('each role may do all that the next one may', () => {
    ROLES.slice(1).forEach((role, index) => {
      expect(allowed(user(ROLES[index]!))).toEqual(expect.arrayContaining(allowed(user(role))));
    });
  });

  test('machines do what they are for, and nothing else', () => {
    expect(allowed(CLOCK)).toEqual(['maintenance.write', 'postmortem.due']);
    expect(allowed({ kind: 'import', source: 'a folder' })).toEqual([
      ...['postmortem.write', 'history.import', 'page.create'],
    ]);
    expect(allowed({ kind: 'setup' })).toEqual(['page.create', 'user.join']);
  });
});
