interface Box {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
}

/** One tick box and its words, large enough for a thumb. */
export function Tick({ name, value, label, checked }: Box) {
  return (
    <label className="tick">
      <input type="checkbox" name={name} value={value} defaultChecked={checked} />
      <span>{label}</span>
    </label>
  );
}

/** One of several; `id` is what the stylesheet shows the matching fields by. */
export function Choice({ id, name, value, label, checked }: Box & { readonly id: string }) {
  return (
    <label className="tick">
      <input type="radio" id={id} name={name} value={value} defaultChecked={checked} />
      <span>{label}</span>
    </label>
  );
}
