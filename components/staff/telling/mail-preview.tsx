'use client';

import { type ToggleEvent, useEffect, useRef, useState } from 'react';
import { PREVIEW_FIELD } from '#lib/forms/draft-telling.ts';
import { useForm } from '#components/staff/form/index.ts';

/**
 * The mail as it will look, in a frame that this form is posted to: so it works without script. With it, unfolding is
 * enough, and each look gets a frame of its own, which leaves no trace in the browser's history.
 */
export function MailPreview({ preview }: { readonly preview: string }) {
  const { id } = useForm();
  const button = useRef<HTMLButtonElement>(null);
  const [look, setLook] = useState(0);
  useEffect(() => {
    if (look > 0) button.current?.form?.requestSubmit(button.current);
  }, [look]);
  const unfold = ({ newState }: ToggleEvent) => {
    if (newState === 'open') setLook((number) => number + 1);
  };
  const frame = `mail-${id}`;
  return (
    <details className="mail-preview" onToggle={unfold}>
      <summary>Preview the mail</summary>
      <iframe key={look} name={frame} title="Preview of the mail" sandbox="" />
      <button
        ref={button}
        type="submit"
        className="button"
        name={PREVIEW_FIELD}
        value={preview}
        formAction="/admin/preview/mail"
        formMethod="post"
        formEncType="multipart/form-data"
        formTarget={frame}
        formNoValidate
      >
        Show it as it stands now
      </button>
    </details>
  );
}
