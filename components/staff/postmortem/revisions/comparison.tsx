import { type Draft, differingParts } from '#lib/domain/drafting/draft.ts';
import { partWord } from '#components/staff/postmortem/part-words.ts';
import { ComparedWords } from './compared-words.tsx';
import { partText } from './part-text.ts';

interface ComparisonProps {
  readonly before: { readonly number: number; readonly draft: Draft };
  readonly after: { readonly number: number; readonly draft: Draft };
}

/** What changed from one text to another, part by part. */
export function Comparison({ before, after }: ComparisonProps) {
  const parts = differingParts(before.draft, after.draft);
  return (
    <section className="section comparison" aria-labelledby="comparison">
      <h2 id="comparison">
        From revision {before.number} to revision {after.number}
      </h2>
      {parts.length === 0 && <p className="quiet">Both say the same.</p>}
      {parts.map((part) => (
        <section key={part} aria-labelledby={`part-${part}`}>
          <h3 id={`part-${part}`}>{partWord(part)}</h3>
          <ComparedWords before={partText(before.draft, part)} after={partText(after.draft, part)} />
        </section>
      ))}
      {parts.length > 0 && (
        <p className="quiet">
          <ins>Underlined</ins> words came, <del>struck out</del> words went. Other parts say the same.
        </p>
      )}
    </section>
  );
}
