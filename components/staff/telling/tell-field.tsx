'use client';

import { useRef } from 'react';
import type { AnnouncedType } from '#lib/domain/announced.ts';
import { CheckField } from '#components/staff/form/index.ts';
import { useTyped } from '#components/staff/use-typed.ts';
import { GoesTo } from './goes-to.tsx';
import { MailPreview } from './mail-preview.tsx';
import { useTold } from './use-told.ts';

interface TellFieldProps {
  /** What the form would do. */
  readonly preview: AnnouncedType;
  /** How many hear of it as the form begins. */
  readonly told: number;
  readonly label?: string;
}

/** Whether subscribers are told, how many they are, and what they would get. */
export function TellField({ preview, told, label = 'Tell subscribers' }: TellFieldProps) {
  const anchor = useRef<HTMLDivElement>(null);
  const typed = useTyped(anchor);
  const number = useTold(anchor, preview, typed, told);
  return (
    <div ref={anchor} className="tell">
      <CheckField name="notify" label={label} hint={<GoesTo told={number} typed={typed} />} />
      {/* Enter in a field presses the first button of a form: that must not become the one of the preview. */}
      <button type="submit" hidden />
      <MailPreview preview={preview} />
    </div>
  );
}
