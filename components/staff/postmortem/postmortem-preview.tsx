'use client';

import { useRef } from 'react';
import { POSTMORTEM_SECTIONS } from '#lib/domain/postmortem.ts';
import { valueAt } from '#lib/forms/state.ts';
import { Rendered } from '#components/staff/rendered.tsx';
import { useTyped } from '#components/staff/use-typed.ts';
import { SECTION_WORDS } from '#components/staff/words.ts';

/** The postmortem as it will read. */
export function PostmortemPreview() {
  const anchor = useRef<HTMLElement>(null);
  const typed = useTyped(anchor);
  const sections = POSTMORTEM_SECTIONS.flatMap((section) => {
    const text = valueAt(typed, `sections.${section}`);
    return typeof text === 'string' && text.trim() !== '' ? [{ section, text }] : [];
  });
  return (
    <aside ref={anchor} className="preview needs-script" aria-label="Preview">
      <p className="preview-caption">What visitors will read</p>
      {sections.map(({ section, text }) => (
        <section key={section}>
          <h3>{SECTION_WORDS[section]}</h3>
          <Rendered text={text} />
        </section>
      ))}
      {sections.length === 0 && <p className="quiet">Nothing is written yet.</p>}
    </aside>
  );
}
