import { z } from 'zod';
import { bringFirstTemplates } from '#db/queries/postmortem-template.ts';
import { postmortemTemplates } from '#db/schema/index.ts';
import { Refusal } from '#lib/errors.ts';
import { verb } from './verb.ts';

/** The templates that a new page begins with, for one that is older, or where all were deleted. */
export const bringPostmortemTemplates = verb({
  act: 'template.write',
  schema: z.object({}),
  async run(tx) {
    if ((await tx.$count(postmortemTemplates)) > 0)
      throw new Refusal('invalid', 'There are templates already.');
    const count = await bringFirstTemplates(tx);
    const name = `${count} that come with every page`;
    await tx.record({ type: 'postmortem_template.created', subjectId: null, data: { name, count } });
    return { count };
  },
});
