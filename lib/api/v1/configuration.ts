import { z } from 'zod';
import { snapshot } from '#db/snapshot.ts';
import { flag } from '#lib/api/fields.ts';
import { operation } from '#lib/api/operation.ts';
import { applyPage, planPage } from '#lib/apply/apply-page.ts';
import { Change } from '#lib/apply/change.ts';
import { pageState } from '#lib/apply/state.ts';
import { Wanted } from '#lib/apply/wanted.ts';
import { written } from '#lib/apply/written.ts';

const CONFIGURATION = '/pages/{page_id}/configuration';
const tag = 'configuration';

/** The page as code. Statuspage has nothing like it; `candor apply` asks for it. */
export const CONFIGURATION_OPERATIONS = [
  operation({
    id: 'getConfiguration',
    ...{ methods: ['GET'], path: CONFIGURATION, tag },
    summary: 'Get the settings, components, groups and templates of the page as one document',
    scopes: ['read'],
    ...{ status: 200, answer: Wanted.meta({ id: 'Configuration' }) },
    run: async () => written((await snapshot((db) => pageState(db))).facts),
  }),
  operation({
    id: 'applyConfiguration',
    ...{ methods: ['PUT'], path: CONFIGURATION, tag },
    summary:
      'Make the page as such a document says, all of it or nothing; with plan=true, only say what would change. A key that is not known is refused',
    scopes: ['admin', 'components', 'incidents'],
    query: z.object({ plan: flag.default(false) }),
    body: { schema: Wanted },
    ...{ status: 200, answer: z.object({ changes: z.array(Change), applied: z.boolean() }) },
    run: async ({ actor, query: { plan }, body }) => {
      const changes = await (plan ? planPage(actor, body) : applyPage(actor, body));
      return { changes: [...changes], applied: !plan };
    },
  }),
];
