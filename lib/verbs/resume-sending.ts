import { z } from 'zod';
import { sendingPausedAt } from '#db/queries/sending-paused.ts';
import { page } from '#db/schema/index.ts';
import { verb } from './verb.ts';

export const ResumeSending = z.object({});

/** Everything that waits goes out. */
export const resumeSending = verb({
  act: 'sending.control',
  schema: ResumeSending,
  async run(tx) {
    if ((await sendingPausedAt(tx)) === null) return {};
    await tx.update(page).set({ sendingPausedAt: null });
    await tx.record({ type: 'sending.resumed', subjectId: null });
    return {};
  },
});
