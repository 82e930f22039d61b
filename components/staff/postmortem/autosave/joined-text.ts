import { type Draft, type DraftRow, sameDraft } from '#lib/domain/drafting/draft.ts';
import { joinRows } from '#lib/domain/drafting/join-rows.ts';
import { isCollided, joinTexts, textOf } from '#lib/domain/drafting/join-texts.ts';

export interface JoinedText {
  /** What the fields are to hold, of those that change. */
  readonly sections: Readonly<Record<string, string>>;
  /** Null where the rows stay as they are. */
  readonly actionItems: readonly DraftRow[] | null;
}

/**
 * What the fields of an open editor become when others wrote meanwhile. Somebody may have typed on since it was sent: null
 * where that touches what came in, and the fields are better left alone.
 * @param sent what was sent
 * @param answered what stands now, with what was sent in it
 * @param typed what the fields hold now
 */
export function joinedText(sent: Draft, answered: Draft, typed: Draft): JoinedText | null {
  const sections: Record<string, string> = {};
  for (const [key, text] of Object.entries(typed.sections)) {
    // White space around a text is not kept, and no reason to move a cursor.
    const [was, now] = [(sent.sections[key] ?? '').trim(), answered.sections[key] ?? ''];
    if (was === now) continue;
    const pieces = text.trim() === was ? [{ agreed: now.split('\n') }] : joinTexts(was, now, text);
    if (pieces.some(isCollided)) return null;
    sections[key] = textOf(pieces, () => []);
  }
  // What is beside the sections is in fields of other kinds: they are drawn anew with the page.
  if (!sameDetails(sent, answered)) return null;
  const [before, after] = [withItems(sent), withItems(answered)];
  if (sameDraft(before, after)) return { sections, actionItems: null };
  let collides = false;
  const actionItems = joinRows(sent.actionItems, answered.actionItems, typed.actionItems, (theirs) => {
    collides = true;
    return [theirs];
  });
  return collides ? null : { sections, actionItems };
}

const withItems = ({ actionItems }: Draft): Draft => ({ sections: {}, actionItems });
const sameDetails = (one: Draft, other: Draft) =>
  sameDraft(
    { sections: {}, actionItems: [], details: one.details },
    { sections: {}, actionItems: [], details: other.details },
  );
