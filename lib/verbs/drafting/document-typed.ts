import type { PostmortemDocument } from '#lib/domain/postmortem.ts';
import { actionItems, details, sections } from '#lib/verbs/postmortem-fields.ts';

interface Typed {
  readonly sections: unknown;
  readonly details: unknown;
  readonly actionItems: readonly unknown[];
}

/** What would be published of a draft that somebody types, but for the timeline, which is not typed there. Rows that would be refused are left out; null for what is no draft. */
export function documentTyped(typed: Typed): Omit<PostmortemDocument, 'timeline'> | null {
  const [words, beside] = [sections.safeParse(typed.sections), details.safeParse(typed.details)];
  if (!words.success || !beside.success) return null;
  const items = typed.actionItems.flatMap((row) => actionItems.safeParse([row]).data ?? []);
  return {
    sections: words.data,
    details: beside.data,
    actionItems: items.filter(({ isPublic }) => isPublic).map(shown),
  };
}

const shown = ({
  id,
  isPublic: _,
  ...item
}: { id?: string | undefined; isPublic: boolean } & PostmortemItem) => ({
  ...item,
  ...(id !== undefined && { id }),
});

type PostmortemItem = Omit<PostmortemDocument['actionItems'][number], 'id'>;
