import type { Metadata } from 'next';
import { desk } from '#app/admin/desk.ts';
import { create } from '#app/admin/postmortems/templates/actions.ts';
import { PostmortemTemplateEditor } from '#components/staff/postmortem/postmortem-template-editor.tsx';

export const metadata: Metadata = { title: 'Write a postmortem template' };

export default async function NewPostmortemTemplate() {
  await desk('template.write');
  return (
    <>
      <header className="screen-head">
        <h1>Write a postmortem template</h1>
        <a href="/admin/postmortems/templates">All postmortem templates</a>
      </header>
      <PostmortemTemplateEditor action={create} initial={{}} />
    </>
  );
}
