import { expect, it } from 'vitest';
import { instantOf, MINUTE } from '#lib/domain/instant.ts';
import { foldsInto, type RevisionKind } from './revision.ts';

const made = (kind: RevisionKind, byId: string | null = 'ada') => ({ kind, byId, since: instantOf(0) });
const at = instantOf(9 * MINUTE);

it('what one person writes within ten minutes is one revision', () => {
  expect(foldsInto(made('autosaved'), made('autosaved'), at)).toBe(true);
  expect(foldsInto(made('autosaved'), made('saved'), at)).toBe(true);
  expect(foldsInto(made('autosaved'), made('autosaved'), instantOf(10 * MINUTE))).toBe(false);
});

it('what somebody saved, joined or restored stays in the list, and so does what another wrote', () => {
  for (const kind of ['saved', 'joined', 'restored', 'set aside'] as const)
    expect(foldsInto(made(kind), made('autosaved'), at)).toBe(false);
  expect(foldsInto(made('autosaved', 'bo'), made('autosaved'), at)).toBe(false);
  expect(foldsInto(made('autosaved', null), made('autosaved', null), at)).toBe(false);
  expect(foldsInto(made('autosaved'), made('restored'), at)).toBe(false);
});
