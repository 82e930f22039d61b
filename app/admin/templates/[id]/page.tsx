import type { Metadata } from 'next';
import { desk, found, pickGroups } from '#app/admin/desk.ts';
import { remove, update } from '#app/admin/templates/actions.ts';
import { DeleteForm } from '#components/staff/delete-form.tsx';
import { TemplateEditor } from '#components/staff/template/template-editor.tsx';
import { affectedValues } from '#lib/forms/affected.ts';
import { templateForStaff } from '#lib/reads/templates.ts';

export const metadata: Metadata = { title: 'Edit a template' };

export default async function EditTemplate({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  await desk('template.write');
  const template = await found(templateForStaff((await params).id));
  const { id, name, title, body, notify } = template;
  // Ticked, a component gets the form's first choice.
  const named = template.components.map(({ componentId, status }) => ({
    ...{ componentId, status: status ?? 'partial_outage' },
  }));
  return (
    <>
      <header className="screen-head">
        <h1>{name}</h1>
        <a href="/admin/templates">All templates</a>
      </header>
      <TemplateEditor
        action={update}
        groups={await pickGroups()}
        initial={{
          ...{ templateId: id, version: String(template.version), name, title, body },
          ...{ status: template.status ?? '', notify: String(notify), affected: affectedValues(named) },
        }}
        existing
      />
      <section className="apart">
        <DeleteForm action={remove} act="Delete this template" values={{ templateId: id }}>
          What was published with it stays as it is.
        </DeleteForm>
      </section>
    </>
  );
}
