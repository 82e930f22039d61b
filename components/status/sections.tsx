import type { Section } from '#lib/published/sections.ts';
import { ComponentRow } from './component-row.tsx';
import { StatusText } from './status-text.tsx';

/**
 * With more components than this, groups without trouble are folded: names stay a keypress away, trouble is open. And the
 * days of each are listed on its own page alone.
 */
const UNFOLDED = 40;

function Components({ section, many }: { section: Section; many: boolean }) {
  return (
    <ul className="components">
      {section.components.map((component) => (
        <ComponentRow key={component.id} component={component} terse={many} />
      ))}
    </ul>
  );
}

/** All components of the page, in groups. */
export function Sections({ sections }: { sections: readonly Section[] }) {
  const many = sections.reduce((sum, section) => sum + section.components.length, 0) > UNFOLDED;
  return sections.map((section) => {
    const { group, status } = section;
    if (group === null) return <Components key={section.components[0]?.id} section={section} many={many} />;
    const head = (
      <>
        <h3>{group.name}</h3>
        <StatusText status={status} />
      </>
    );
    return many ? (
      <details key={group.id} id={`group-${group.id}`} className="group" open={status !== 'operational'}>
        <summary>{head}</summary>
        {group.description && <p className="quiet">{group.description}</p>}
        <Components section={section} many={many} />
      </details>
    ) : (
      <section key={group.id} id={`group-${group.id}`} className="group">
        <div className="group-head">
          {head}
          {group.description && <p className="quiet">{group.description}</p>}
        </div>
        <Components section={section} many={many} />
      </section>
    );
  });
}
