'use client';

import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useField, useForm } from '#components/staff/form/index.ts';
import { useHydrated } from '#components/staff/hydrated.ts';
import { partsText } from '#components/staff/postmortem/part-words.ts';
import type { AutosaveAnswer, Based, Saving } from './answer.ts';
import { tellRows } from './joined-rows.tsx';
import { keepSaving } from './keep-saving.ts';

const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

interface AutosaveProps {
  readonly incidentId: string;
  /** Of the copy in this browser. */
  readonly draftKey: string;
}

/**
 * What a draft is based on, for the form around it; and with script, saving by itself. Asked of a route and not of a server
 * action: those wait in line, and none of them is sent any more when the page is left.
 */
export function Autosave({ incidentId, draftKey }: AutosaveProps) {
  const { values, initial } = useForm();
  const version = text(useField('version').value);
  const base = text(useField('base').value);
  const anchor = useRef<HTMLDivElement>(null);
  const [based, setBased] = useState<Based>({ version, base });
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });
  const [came, setCame] = useState<{ answer: AutosaveAnswer; applied: boolean } | null>(null);
  const [begun] = useState({ based, isKept: values !== initial });

  useEffect(() => {
    const form = anchor.current?.closest('form');
    if (!form) return;
    const stop = keepSaving({
      ...{ form, draftKey, based: begun.based },
      path: `/admin/incidents/${incidentId}/postmortem/autosave`,
      // At once: the button that waited for it sends what stands in the form then.
      onBased: (next) => flushSync(() => setBased(next)),
      onSaving: setSaving,
      onMeanwhile: (answer, applied) => setCame({ answer, applied }),
      onRows: (rows) => tellRows(form, rows),
      isUnsaved: begun.isKept,
    });
    return stop;
  }, [incidentId, draftKey, begun]);

  return (
    <div ref={anchor} className="autosave">
      <input type="hidden" name="version" value={based.version} readOnly />
      <input type="hidden" name="base" value={based.base} readOnly />
      {came && <Came incidentId={incidentId} {...came} />}
      <SavingLine saving={saving} />
    </div>
  );
}

function SavingLine({ saving }: { readonly saving: Saving }) {
  const hydrated = useHydrated();
  if (saving.kind === 'failed')
    return (
      <p className="notice" role="alert">
        Not saved. {saving.why}
      </p>
    );
  const words = {
    idle: hydrated ? 'Saves by itself while you write.' : 'Save the draft before you leave.',
    waiting: 'Saved when you pause.',
    saving: 'Saving …',
    saved: 'Saved as a draft.',
  };
  return <p className="quiet autosave-line">{words[saving.kind]}</p>;
}

function Came(props: { incidentId: string; answer: AutosaveAnswer; applied: boolean }) {
  const { incidentId, answer, applied } = props;
  const { outcome, sent, meanwhile } = answer;
  const names = meanwhile?.names ?? [];
  const who = names.length > 0 ? new Intl.ListFormat('en-GB').format(names) : 'Somebody in another window';
  const where = partsText(meanwhile?.parts ?? []);
  const path = `/admin/incidents/${incidentId}/postmortem`;
  return (
    <div className="notice" role="status">
      {outcome === 'collided' ? (
        <p>
          <strong>{who} wrote the same lines as you.</strong> ({where}) What they wrote stands in the draft,
          what you wrote is kept beside it: <a href={`${path}/join/${sent}`}>choose between both texts</a>.
          You can go on writing.
        </p>
      ) : applied ? (
        <p>
          <strong>{who} wrote meanwhile</strong> in {where}. It is joined with your words, and stands here.{' '}
          <a href={`${path}/revisions`}>See what changed</a>
        </p>
      ) : (
        <p>
          <strong>{who} wrote meanwhile</strong> in {where}. It is joined with your words in the draft;{' '}
          <a href={path}>load the page again</a> to see it here.
        </p>
      )}
    </div>
  );
}
