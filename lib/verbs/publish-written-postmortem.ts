import { isSeen } from './drafting/write-draft.ts';
import { PublishPostmortem, publishPostmortem } from './publish-postmortem.ts';
import { SavePostmortem, savePostmortem } from './save-postmortem.ts';
import { verb } from './verb.ts';

/**
 * Saves what was written and publishes it; or neither, so that a form that is refused is not a version behind. Where somebody
 * else wrote meanwhile it is saved alone: what nobody here has read is not published by them.
 */
export const publishWrittenPostmortem = verb({
  act: 'postmortem.write',
  schema: SavePostmortem.extend(PublishPostmortem.pick({ notify: true, reason: true }).shape),
  async run(tx, { notify, reason, ...written }) {
    const saved = await savePostmortem.within(tx, written);
    if (!isSeen(saved)) return saved;
    const { version } = saved;
    const published = await publishPostmortem.within(tx, {
      incidentId: written.incidentId,
      version,
      notify,
      reason,
    });
    return { ...saved, ...published };
  },
});
