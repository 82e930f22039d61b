import type { Metadata } from 'next';
import { desk, pickGroups } from '#app/admin/desk.ts';
import { create } from '#app/admin/templates/actions.ts';
import { TemplateEditor } from '#components/staff/template/template-editor.tsx';

export const metadata: Metadata = { title: 'Write a template' };

export default async function NewTemplate() {
  await desk('template.write');
  return (
    <>
      <header className="screen-head">
        <h1>Write a template</h1>
        <a href="/admin/templates">All templates</a>
      </header>
      <TemplateEditor
        action={create}
        groups={await pickGroups()}
        initial={{ status: 'investigating', notify: 'true' }}
      />
    </>
  );
}
