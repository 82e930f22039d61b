/** Nothing is open: a moment to learn how it goes when something is. */
export function CalmDesk({
  hasComponents,
  mayAdd,
}: {
  readonly hasComponents: boolean;
  readonly mayAdd: boolean;
}) {
  if (!hasComponents)
    return (
      <div className="calm">
        <p>
          The page is empty. Begin with its components: what your customers use, by the names they know it by.
        </p>
        {mayAdd && (
          <a className="button" href="/admin/components">
            Add the first component
          </a>
        )}
      </div>
    );
  return (
    <div className="calm">
      <p>When something breaks, telling it early matters more than telling it all:</p>
      <ol>
        <li>Open an incident: a name, what is affected, a first sentence. It is public at once.</li>
        <li>Say when you will speak next, and keep it, even if there is nothing new.</li>
        <li>When it is over, resolve it and write its postmortem while you remember.</li>
      </ol>
    </div>
  );
}
