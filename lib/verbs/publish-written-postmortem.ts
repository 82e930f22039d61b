import { PublishPostmortem, publishPostmortem } from './publish-postmortem.ts';
import { SavePostmortem, savePostmortem } from './save-postmortem.ts';
import { verb } from './verb.ts';

/** Saves what was written and publishes it; or neither, so that a form that is refused is not a version behind. */
export const publishWrittenPostmortem = verb({
  act: 'postmortem.write',
  schema: SavePostmortem.extend(PublishPostmortem.pick({ notify: true, reason: true }).shape),
  async run(tx, { notify, reason, ...written }) {
    const { version } = await savePostmortem.within(tx, written);
    return publishPostmortem.within(tx, { incidentId: written.incidentId, version, notify, reason });
  },
});
