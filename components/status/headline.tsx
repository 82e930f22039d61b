import { headlineText } from '#lib/documents/headline-text.ts';
import type { Headline } from '#lib/published/headline.ts';
import { StatusMark } from './status-mark.tsx';

export function HeadlineText({ headline }: { headline: Headline }) {
  return (
    <h1 className="headline">
      <StatusMark status={headline.tone} />
      <span>{headlineText(headline)}</span>
    </h1>
  );
}
