import type { ComponentStatus } from '#lib/domain/level.ts';
import { StatusText } from '#components/status/status-text.tsx';

/** What the page shows as broken while no incident says why. */
export function UntoldComponents({
  components,
}: {
  readonly components: readonly {
    readonly id: string;
    readonly name: string;
    readonly own: ComponentStatus;
  }[];
}) {
  return (
    <section className="section">
      <h2>Not operational, and no incident tells why</h2>
      <ul className="desk-list">
        {components.map((component) => (
          <li key={component.id}>
            <a className="desk-list-name" href="/admin/components">
              {component.name}
            </a>
            <StatusText status={component.own} />
          </li>
        ))}
      </ul>
    </section>
  );
}
