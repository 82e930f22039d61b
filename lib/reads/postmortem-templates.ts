import { allPostmortemTemplates } from '#db/queries/postmortem-template.ts';
import { reader } from '#db/open.ts';

/** All of them by their names, as people look for them. */
export async function postmortemTemplatesForStaff() {
  return (await allPostmortemTemplates(reader())).sort((a, b) =>
    a.name.localeCompare(b.name, 'en', { numeric: true }),
  );
}

export async function postmortemTemplateForStaff(id: string) {
  return (await allPostmortemTemplates(reader())).find((one) => one.id === id);
}
