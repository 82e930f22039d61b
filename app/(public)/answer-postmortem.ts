import { postmortemDocument } from '#lib/documents/postmortem-document.ts';
import { postmortemFile } from '#lib/documents/postmortem-file.ts';
import { POSTMORTEM_FILE_TYPES, type PostmortemFileKind } from '#lib/documents/postmortem-file-types.ts';
import { cached } from '#lib/http/cached.ts';
import { readPageInfo } from '#lib/published/read.ts';
import { readIncident } from '#lib/published/read-incident.ts';

/** A published postmortem as a file. */
export async function answerPostmortem(
  request: Request,
  incidentId: string,
  kind: PostmortemFileKind,
): Promise<Response> {
  const page = await readPageInfo();
  const found = await readIncident(incidentId);
  if (!page || !found?.postmortem) return new Response(null, { status: 404 });
  const { incident, postmortem } = found;
  const filed = { ...postmortem, incident, isDraft: false, url: page.url };
  const text = kind === 'md' ? postmortemFile(filed) : postmortemDocument(filed, page);
  return cached(request, text, null, { 'content-type': POSTMORTEM_FILE_TYPES[kind] });
}
