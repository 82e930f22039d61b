import type { ReactNode } from 'react';

export interface Segment {
  readonly value: string;
  readonly word: string;
  readonly mark?: ReactNode;
}

interface SegmentsProps {
  readonly name: string;
  readonly legend: string;
  /** The legend is read aloud but not seen: the words around the row say it already. */
  readonly quietLegend?: boolean;
  readonly options: readonly Segment[];
  readonly value: string;
}

/** A few choices side by side: radio buttons, so that arrows move and the form works without script. */
export function Segments({ name, legend, quietLegend = false, options, value }: SegmentsProps) {
  return (
    <fieldset className="segments">
      <legend className={quietLegend ? 'visually-hidden' : undefined}>{legend}</legend>
      <div className="segments-row">
        {options.map((option) => (
          <label key={option.value} className="segment">
            <input type="radio" name={name} value={option.value} defaultChecked={option.value === value} />
            {option.mark}
            <span>{option.word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
