import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { actionItemsOf, postmortemOf, postmortemOrThrow, publicItems } from '#db/queries/postmortem.ts';
import { write } from '#db/write.ts';
import { flag, orNone, text } from '#lib/api/fields.ts';
import { operation } from '#lib/api/operation.ts';
import { postmortemMarkdown, postmortemSections } from '#lib/documents/postmortem-markdown.ts';
import { deletePostmortem } from '#lib/verbs/delete-postmortem.ts';
import { cleanText } from '#lib/verbs/fields.ts';
import { publishPostmortem } from '#lib/verbs/publish-postmortem.ts';
import { revertPostmortem } from '#lib/verbs/revert-postmortem.ts';
import { savePostmortem } from '#lib/verbs/save-postmortem.ts';
import { Postmortem, postmortemThere } from './postmortem-shape.ts';

const POSTMORTEM = '/pages/{page_id}/incidents/{incident_id}/postmortem';
const tag = 'postmortem';
/** Its text is one here. */
const fieldNames = { sections: 'body_draft', notify: 'notify_subscribers' };

export const POSTMORTEM_OPERATIONS = [
  operation({
    id: 'getPostmortem',
    ...{ methods: ['GET'], path: POSTMORTEM, tag, summary: 'Get the postmortem of an incident' },
    scopes: ['read', 'incidents'],
    ...{ status: 200, answer: Postmortem },
    run: ({ params }) => postmortemThere(params.incident_id!),
  }),
  operation({
    id: 'savePostmortem',
    ...{ methods: ['PUT'], path: POSTMORTEM, tag },
    summary: 'Write the draft: readers see it when it is published',
    scopes: ['incidents'],
    body: { wrapper: 'postmortem', schema: z.object({ body_draft: text }) },
    ...{ status: 200, answer: Postmortem, fieldNames },
    run: async ({ actor, params, body }) => {
      const incidentId = params.incident_id!;
      const draft = cleanText(body.body_draft);
      await write(actor, async (tx) => {
        await incidentOrThrow(tx, incidentId);
        const before = await postmortemOf(tx, incidentId);
        if (before && postmortemMarkdown(before.draft) === draft) return;
        await savePostmortem.within(tx, {
          ...{ incidentId, version: before?.version ?? 0, sections: postmortemSections(draft) },
          // Programs know nothing of them.
          actionItems: await actionItemsOf(tx, incidentId),
        });
      });
      return postmortemThere(incidentId);
    },
  }),
  operation({
    id: 'deletePostmortem',
    ...{ methods: ['DELETE'], path: POSTMORTEM, tag },
    summary: 'Delete the postmortem, its draft and its action items',
    scopes: ['incidents'],
    ...{ status: 204, answer: null },
    run: async ({ actor, params }) => {
      const incidentId = params.incident_id!;
      await write(actor, async (tx) => {
        const { version } = await postmortemOrThrow(tx, incidentId);
        await deletePostmortem.within(tx, { incidentId, version });
      });
    },
  }),
  operation({
    id: 'publishPostmortem',
    ...{ methods: ['PUT'], path: `${POSTMORTEM}/publish`, tag },
    summary: 'Show the draft to readers, as it stands now',
    scopes: ['incidents'],
    body: { wrapper: 'postmortem', schema: z.object({ notify_subscribers: orNone(flag) }) },
    ...{ status: 200, answer: Postmortem, fieldNames },
    run: async ({ actor, params, body }) => {
      const incidentId = params.incident_id!;
      await write(actor, async (tx) => {
        const { version, ...stored } = await postmortemOrThrow(tx, incidentId);
        const items = publicItems(await actionItemsOf(tx, incidentId));
        const { published, publishedDetails, publishedActionItems } = stored;
        const shown = [published, publishedDetails, publishedActionItems];
        if (isDeepStrictEqual([stored.draft, stored.details, items], shown)) return;
        const notify = body.notify_subscribers ?? false;
        await publishPostmortem.within(tx, { incidentId, version, notify, asItIs: true });
      });
      return postmortemThere(incidentId);
    },
  }),
  operation({
    id: 'revertPostmortem',
    ...{ methods: ['PUT'], path: `${POSTMORTEM}/revert`, tag },
    summary: 'Take the postmortem away from readers: the draft stays',
    scopes: ['incidents'],
    ...{ status: 200, answer: Postmortem },
    run: async ({ actor, params }) => {
      const incidentId = params.incident_id!;
      await write(actor, async (tx) => {
        const { version, publishedAt } = await postmortemOrThrow(tx, incidentId);
        if (publishedAt !== null) await revertPostmortem.within(tx, { incidentId, version });
      });
      return postmortemThere(incidentId);
    },
  }),
];
