import type { DraftRow } from '#lib/domain/drafting/draft.ts';
import type { Collision } from '#lib/domain/drafting/join-drafts.ts';
import { partWord } from '#components/staff/postmortem/part-words.ts';
import { ComparedWords } from '#components/staff/postmortem/revisions/compared-words.tsx';
import { rowText, valueText } from '#components/staff/postmortem/revisions/part-text.ts';
import type { ShownCollision } from './collision-form.tsx';

/** Two texts for one place as the screen shows them. */
export function shownCollision({ index, of, name, theirs, mine }: Collision): ShownCollision {
  const text = (given: unknown) => (of === 'item' ? rowText(given as DraftRow) : valueText(given));
  const [one, other] = [text(theirs), text(mine)];
  return {
    ...{ index, isText: of === 'section', isItem: of === 'item', theirs: one, mine: other },
    part: of === 'item' ? 'An action item' : partWord(name),
    compared: <ComparedWords before={one} after={other} />,
  };
}
