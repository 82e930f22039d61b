interface FilterSelectProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** What is asked for now; empty for the first option. */
  readonly value: string;
  /** In their order, the one that narrows nothing included. */
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly className?: string;
}

/** One question of a form that only asks: such a form works by its address. */
export function FilterSelect({ id, name, label, value, options, className }: FilterSelectProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value} className={className}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
