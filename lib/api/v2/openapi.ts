import { type Json, jsonContent, schemaOf } from '#lib/api/json-schema.ts';
import { V2_FILES, type V2File, v2Path } from '#lib/documents/v2-addresses.ts';
import { v2Answer } from './answers.ts';

const FILES = {
  'summary.json': {
    id: 'readSummary',
    summary: 'The page, its components, what is open and what is planned',
  },
  'status.json': { id: 'readStatus', summary: 'The state of the page in one sentence' },
  'components.json': { id: 'readComponents', summary: 'All components, groups among them' },
  'incidents.json': { id: 'readIncidents', summary: 'The last 50 incidents' },
  'incidents/unresolved.json': { id: 'readUnresolvedIncidents', summary: 'The incidents that are open' },
  'scheduled-maintenances.json': { id: 'readMaintenances', summary: 'The last 50 maintenances' },
  'scheduled-maintenances/upcoming.json': {
    id: 'readUpcomingMaintenances',
    summary: 'The maintenances that come',
  },
  'scheduled-maintenances/active.json': {
    id: 'readActiveMaintenances',
    summary: 'The maintenances that run',
  },
} as const satisfies Record<V2File, { readonly id: string; readonly summary: string }>;

/**
 * The paths of the read API v2. They are files of the page itself, and anybody may read them.
 * @param url of the page, without a slash at the end
 * @param schemas takes the shapes that have a name
 */
export function v2Paths(url: string, schemas: Json): Record<string, Json> {
  const files = Object.keys(V2_FILES) as V2File[];
  return Object.fromEntries(
    files.map((file) => [v2Path(file), { servers: [{ url }], get: read(file, schemas) }]),
  );
}

function read(file: V2File, schemas: Json): Json {
  const { id, summary } = FILES[file];
  return {
    operationId: id,
    tags: ['published-files'],
    summary,
    description: 'Published like the pages: with an ETag, for any site’s script, without a token.',
    security: [],
    parameters: [],
    responses: {
      200: { description: 'Done.', content: jsonContent(schemaOf(v2Answer(file), 'output', schemas)) },
      304: { description: 'It is what `If-None-Match` names.' },
    },
  };
}
