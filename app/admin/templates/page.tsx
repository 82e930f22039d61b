import type { Metadata } from 'next';
import { desk } from '#app/admin/desk.ts';
import { TemplateList } from '#components/staff/template/template-list.tsx';
import { templatesForStaff } from '#lib/reads/templates.ts';

export const metadata: Metadata = { title: 'Templates' };

export default async function Templates() {
  const { may } = await desk();
  const templates = await templatesForStaff();
  const mayWrite = may('template.write');
  return (
    <>
      <header className="screen-head">
        <h1>Templates</h1>
        {mayWrite && (
          <a className="button button-primary" href="/admin/templates/new">
            Write a template
          </a>
        )}
      </header>
      {templates.length > 0 ? (
        <TemplateList templates={templates} mayWrite={mayWrite} />
      ) : (
        <p className="empty">
          None yet. At three in the morning nobody finds good words: write them now. Begin with what broke
          last, and with “it is the provider”. A template fills in the name, the status, the words and the
          components; all of it can be changed before it is published.
        </p>
      )}
    </>
  );
}
