import type { Metadata } from 'next';
import { desk, found } from '#app/admin/desk.ts';
import { remove, update } from '#app/admin/postmortems/templates/actions.ts';
import { DeleteForm } from '#components/staff/delete-form.tsx';
import { PostmortemTemplateEditor } from '#components/staff/postmortem/postmortem-template-editor.tsx';
import { postmortemTemplateForStaff } from '#lib/reads/postmortem-templates.ts';

export const metadata: Metadata = { title: 'Edit a postmortem template' };

export default async function EditPostmortemTemplate({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  await desk('template.write');
  const { id, name, sections, version } = await found(postmortemTemplateForStaff((await params).id));
  return (
    <>
      <header className="screen-head">
        <h1>{name}</h1>
        <a href="/admin/postmortems/templates">All postmortem templates</a>
      </header>
      <PostmortemTemplateEditor
        action={update}
        initial={{ templateId: id, version: String(version), name, sections }}
        existing
      />
      <section className="apart">
        <DeleteForm action={remove} act="Delete this template" values={{ templateId: id }}>
          Postmortems that were begun with it stay as they are.
        </DeleteForm>
      </section>
    </>
  );
}
