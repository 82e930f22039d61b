import { describe, expect, it } from 'vitest';
import { ROLES } from './role.ts';
import { mayManage, rolesToGive } from './team.ts';

describe('who manages whom', () => {
  it('lets an owner manage everybody', () => {
    expect(ROLES.map((role) => mayManage('owner', role))).toEqual([true, true, true, true]);
  });
  it('keeps owners out of the hands of admins', () => {
    expect(rolesToGive('admin', ROLES)).toEqual(['admin', 'editor', 'viewer']);
  });
  it('lets nobody else manage anybody', () => {
    for (const actor of ['editor', 'viewer'] as const) expect(rolesToGive(actor, ROLES)).toEqual([]);
  });
});
