interface PostmortemTitleProps {
  readonly title: string;
  readonly incident: { readonly id: string; readonly name: string };
}

/** The head of a room beside the editor. */
export function PostmortemTitle({ title, incident }: PostmortemTitleProps) {
  return (
    <header className="screen-head">
      <h1>{title}</h1>
      <a href={`/admin/incidents/${incident.id}`}>{incident.name}</a>
    </header>
  );
}
