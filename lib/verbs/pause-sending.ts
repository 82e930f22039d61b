import { z } from 'zod';
import { sendingPausedAt } from '#db/queries/sending-paused.ts';
import { page } from '#db/schema/index.ts';
import { verb } from './verb.ts';

export const PauseSending = z.object({});

/** The red switch: all messages to subscribers wait from here on. What is on its way at this moment still arrives. */
export const pauseSending = verb({
  act: 'sending.control',
  schema: PauseSending,
  async run(tx) {
    if ((await sendingPausedAt(tx)) !== null) return {};
    await tx.update(page).set({ sendingPausedAt: tx.now });
    await tx.record({ type: 'sending.paused', subjectId: null });
    return {};
  },
});
