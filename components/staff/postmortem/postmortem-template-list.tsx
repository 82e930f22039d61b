import { POSTMORTEM_SECTIONS, type PostmortemSections } from '#lib/domain/postmortem.ts';
import { SECTION_WORDS } from '#components/staff/words.ts';

interface PostmortemTemplateListProps {
  readonly templates: readonly {
    readonly id: string;
    readonly name: string;
    readonly sections: PostmortemSections;
  }[];
  readonly mayWrite: boolean;
}

/** Templates by name, with the sections that each has words for. */
export function PostmortemTemplateList({ templates, mayWrite }: PostmortemTemplateListProps) {
  return (
    <ul className="desk-list">
      {templates.map(({ id, name, sections }) => (
        <li key={id}>
          {mayWrite ? (
            <a className="desk-list-name" href={`/admin/postmortems/templates/${id}`}>
              {name}
            </a>
          ) : (
            <strong className="desk-list-name">{name}</strong>
          )}
          <span className="desk-list-times quiet">
            {POSTMORTEM_SECTIONS.filter((section) => sections[section] !== '')
              .map((section) => SECTION_WORDS[section])
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
