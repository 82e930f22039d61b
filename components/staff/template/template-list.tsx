import { isOffered, type TemplateStatus } from '#lib/domain/template.ts';
import { templateStatusWord } from './status-word.ts';

interface ListedTemplate {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly body: string;
  readonly status: TemplateStatus | null;
  readonly components: readonly unknown[];
}

/** Templates by name, with the way to use each. */
export function TemplateList({
  templates,
  mayWrite,
}: {
  readonly templates: readonly ListedTemplate[];
  readonly mayWrite: boolean;
}) {
  return (
    <ul className="desk-list">
      {templates.map((template) => (
        <li key={template.id}>
          {mayWrite ? (
            <a className="desk-list-name" href={`/admin/templates/${template.id}`}>
              {template.name}
            </a>
          ) : (
            <strong className="desk-list-name">{template.name}</strong>
          )}
          <span className="desk-list-state">{templateStatusWord(template.status)}</span>
          <span className="desk-list-times quiet">
            {template.title || firstWords(template.body)}
            {template.components.length > 0 && <> · {componentsOf(template.components.length)}</>}
            {mayWrite && isOffered(template.status, 'incident') && template.title && (
              <>
                {' '}
                · <a href={`/admin/incidents/new?template=${template.id}`}>Open an incident with it</a>
              </>
            )}
            {mayWrite && template.status === 'scheduled' && (
              <>
                {' '}
                ·{' '}
                <a href={`/admin/maintenance/new?template=${template.id}`}>Schedule a maintenance with it</a>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

const LENGTH = 100;

function firstWords(body: string): string {
  const [line = ''] = body.split('\n');
  return line.length <= LENGTH ? line : `${line.slice(0, LENGTH).replace(/\s+\S*$/, '')} …`;
}

function componentsOf(count: number): string {
  return count === 1 ? '1 component' : `${count} components`;
}
