import type { Draft } from '#lib/domain/drafting/draft.ts';

/** What the server says of a draft that was saved by itself. */
export interface AutosaveAnswer {
  readonly outcome: 'unchanged' | 'saved' | 'joined' | 'collided';
  readonly version: number;
  /** The revision of what was sent, where that is not what stands now. */
  readonly sent: number | null;
  readonly draft: Draft;
  readonly meanwhile: { readonly names: readonly string[]; readonly parts: readonly string[] } | null;
}

/** What the editor says about saving. */
export type Saving =
  | { readonly kind: 'idle' }
  /** Something is typed that is not sent yet. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly why: string };

/** What the next text is based on: a version of the draft, or a revision that never was the draft. */
export interface Based {
  readonly version: string;
  readonly base: string;
}
