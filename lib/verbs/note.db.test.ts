import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { open, setUpDesk, stored } from '#db/testing/incident-desk.ts';
import { eventsSince } from '#db/queries/events-since.ts';
import { notesOfIncident } from '#db/queries/note.ts';
import { reader } from '#db/open.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { onTheTeam } from '#db/testing/on-the-team.ts';
import { ada, edith, lastEvent, refusalOf, vincent } from '#db/testing/world.ts';
import { MINUTE } from '#lib/domain/instant.ts';
import { whatChanged } from '#lib/publisher/what-changed.ts';
import { addNote } from './add-note.ts';
import { deleteIncident } from './delete-incident.ts';
import { deleteNote } from './delete-note.ts';
import { editNote } from './edit-note.ts';

beforeAll(async () => {
  await setUpDesk();
  await onTheTeam(ada, edith);
});
beforeEach(() => setClock(MONDAY));

const noted = (incidentId: string) => notesOfIncident(reader(), incidentId);

describe('a note', () => {
  it('is kept with who wrote it and when, in the order in which notes were written', async () => {
    const { incidentId } = await open();
    await addNote(edith, { incidentId, words: 'The *queue* grows.' });
    await addNote(ada, { incidentId, words: 'Restarted it.' });
    expect(await noted(incidentId)).toMatchObject([
      { author: 'Edith', words: 'The *queue* grows.', createdAt: MONDAY, editedAt: null, version: 1 },
      { author: 'Ada', words: 'Restarted it.' },
    ]);
    expect(await lastEvent()).toMatchObject({ type: 'note.added', subjectId: incidentId, actorName: 'Ada' });
  });

  it('is no news for readers: nothing that they see is made anew, and the incident has not changed', async () => {
    const { incidentId } = await open();
    const [before, { id }] = [await stored(incidentId), await lastEvent()];
    passTime(MINUTE);
    const { noteId } = await addNote(edith, { incidentId, words: 'Quiet.' });
    await editNote(edith, { noteId, version: 1, words: 'Quieter.' });
    await deleteNote(edith, { noteId });
    expect(await stored(incidentId)).toEqual(before);
    const events = await eventsSince(reader(), id, 9);
    expect(events.map(({ type }) => type)).toEqual(['note.added', 'note.edited', 'note.deleted']);
    const change = await whatChanged(reader(), events, 0, { zone: 'Etc/UTC', at: MONDAY });
    expect(change).toMatchObject({ everything: false, anything: false, stories: [] });
  });

  it('never leaves its words in the log', async () => {
    const { incidentId } = await open();
    const { id } = await lastEvent();
    const { noteId } = await addNote(edith, { incidentId, words: 'The password is hunter2.' });
    await editNote(edith, { noteId, version: 1, words: 'No: hunter3.' });
    await deleteNote(edith, { noteId });
    expect(JSON.stringify(await eventsSince(reader(), id, 9))).not.toContain('hunter');
  });

  it('says when it was changed, and gives the second of two editors a conflict', async () => {
    const { incidentId } = await open();
    const { noteId } = await addNote(edith, { incidentId, words: 'First.' });
    const later = passTime(MINUTE);
    expect(await editNote(edith, { noteId, version: 1, words: 'Second.' })).toEqual({ version: 2 });
    expect(await noted(incidentId)).toMatchObject([{ words: 'Second.', editedAt: later, version: 2 }]);
    const refusal = await refusalOf(editNote(edith, { noteId, version: 1, words: 'Third.' }));
    expect(refusal).toMatchObject({ code: 'conflict', current: { words: 'Second.' } });
  });

  it('is changed by who wrote it alone, and deleted by them or an admin', async () => {
    const { incidentId } = await open();
    const { noteId } = await addNote(ada, { incidentId, words: 'Mine.' });
    const words = { noteId, version: 1, words: 'Yours.' };
    expect((await refusalOf(editNote(edith, words))).code).toBe('forbidden');
    expect((await refusalOf(deleteNote(edith, { noteId }))).code).toBe('forbidden');
    expect((await refusalOf(addNote(vincent, { incidentId, words: 'Me too.' }))).code).toBe('forbidden');
    const { noteId: other } = await addNote(edith, { incidentId, words: 'Theirs.' });
    expect((await refusalOf(editNote(ada, { ...words, noteId: other }))).code).toBe('forbidden');
    await deleteNote(ada, { noteId: other });
    expect(await noted(incidentId)).toMatchObject([{ words: 'Mine.' }]);
  });

  it('is refused without words, on what is not there, and from programs', async () => {
    const { incidentId } = await open();
    expect(await refusalOf(addNote(edith, { incidentId, words: ' ' }))).toMatchObject({
      ...{ code: 'invalid', fields: { words: 'Write what the others should know.' } },
    });
    expect((await refusalOf(addNote(edith, { incidentId: 'nowhere', words: 'x' }))).code).toBe('not_found');
    expect((await refusalOf(deleteNote(edith, { noteId: 'nowhere' }))).code).toBe('not_found');
    const program = { kind: 'token', id: 'abcabcabcabc', name: 'Bot', scopes: ['incidents'] } as const;
    expect((await refusalOf(addNote(program, { incidentId, words: 'x' }))).code).toBe('forbidden');
  });

  it('goes with its incident', async () => {
    const { incidentId } = await open();
    await addNote(edith, { incidentId, words: 'Gone soon.' });
    await deleteIncident(ada, { incidentId });
    expect(await noted(incidentId)).toEqual([]);
  });
});
