import { compareWords } from '#lib/domain/drafting/compare-words.ts';

/** What became of a text. Insertions are underlined and deletions struck through; screen readers are told of both. */
export function ComparedWords({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <p className="compared">
      {compareWords(before, after).map(({ kind, text }, index) =>
        kind === 'same' ? (
          <span key={index}>{text}</span>
        ) : kind === 'added' ? (
          <ins key={index}>
            <span className="visually-hidden"> (added: </span>
            {text}
            <span className="visually-hidden">) </span>
          </ins>
        ) : (
          <del key={index}>
            <span className="visually-hidden"> (removed: </span>
            {text}
            <span className="visually-hidden">) </span>
          </del>
        ),
      )}
    </p>
  );
}
