import { allTemplates, type StoredTemplate } from '#db/queries/template.ts';
import { reader } from '#db/open.ts';
import { isOffered, type TemplateUse } from '#lib/domain/template.ts';

/** All templates by their names, as people look for them. */
export async function templatesForStaff(): Promise<StoredTemplate[]> {
  return (await allTemplates(reader())).sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

/** Those that a form offers: what was used last comes first, then the others by name. */
export async function templatesFor(use: TemplateUse): Promise<StoredTemplate[]> {
  const offered = (await templatesForStaff()).filter(({ status }) => isOffered(status, use));
  return offered.sort((a, b) => (b.lastUsedAt ?? 0) - (a.lastUsedAt ?? 0));
}

export async function templateForStaff(id: string): Promise<StoredTemplate | undefined> {
  return (await allTemplates(reader())).find((one) => one.id === id);
}
