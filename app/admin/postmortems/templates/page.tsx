import type { Metadata } from 'next';
import { desk } from '#app/admin/desk.ts';
import { ActionForm, SubmitButton } from '#components/staff/form/index.ts';
import { PostmortemTemplateList } from '#components/staff/postmortem/postmortem-template-list.tsx';
import { postmortemTemplatesForStaff } from '#lib/reads/postmortem-templates.ts';
import { bring } from './actions.ts';

export const metadata: Metadata = { title: 'Postmortem templates' };

export default async function PostmortemTemplates() {
  const { may } = await desk();
  const templates = await postmortemTemplatesForStaff();
  const mayWrite = may('template.write');
  return (
    <>
      <header className="screen-head">
        <h1>Postmortem templates</h1>
        {mayWrite && (
          <a className="button button-primary" href="/admin/postmortems/templates/new">
            Write a template
          </a>
        )}
        <a href="/admin/postmortems">All postmortems</a>
      </header>
      {templates.length > 0 ? (
        <PostmortemTemplateList templates={templates} mayWrite={mayWrite} />
      ) : (
        <>
          <p className="empty">
            None yet. A template asks the questions that are forgotten on the day after: one for each kind of
            incident. What it marks with ____ has to be filled in before a postmortem is published.
          </p>
          {mayWrite && (
            <ActionForm action={bring} label="Begin with five">
              <p className="form-actions">
                <SubmitButton className="button">Bring in those that a new page begins with</SubmitButton>
              </p>
            </ActionForm>
          )}
        </>
      )}
    </>
  );
}
