interface BeginWithProps {
  readonly templates: readonly { readonly id: string; readonly name: string }[];
  /** The id of the one that the form began with; empty for none. */
  readonly chosen: string;
  readonly path: string;
}

/** Which kind of incident it was: the form below comes back with the words of a template. Works by its address. */
export function BeginWith({ templates, chosen, path }: BeginWithProps) {
  if (templates.length === 0) return null;
  return (
    <form action={path} className="form-inline" aria-label="Begin with a template">
      <div className="field">
        <label htmlFor="begin-with">Kind of incident</label>
        <select id="begin-with" name="template" defaultValue={chosen}>
          <option value="">No template</option>
          {templates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button">
        Begin with it
      </button>
      <a href="/admin/postmortems/templates">Templates</a>
    </form>
  );
}
