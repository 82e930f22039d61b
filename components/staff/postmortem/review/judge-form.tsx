import type { FormAction } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SubmitButton, TextArea } from '#components/staff/form/index.ts';

interface JudgeFormProps {
  readonly incidentId: string;
  /** Of the draft that stands beside it. */
  readonly version: number;
  readonly askedBy: string;
  readonly action: FormAction;
}

/** For somebody who was asked: their judgement of the text on this screen. */
export function JudgeForm({ incidentId, version, askedBy, action }: JudgeFormProps) {
  return (
    <section className="section judge" aria-labelledby="judge">
      <h2 id="judge">Your review</h2>
      <p>{askedBy} asked you to read this draft. Approve it as it is, or say what should be changed.</p>
      <ActionForm
        key={version}
        action={action}
        initial={{ incidentId, version: String(version) }}
        draftKey={`review:${incidentId}`}
        label="Your review"
      >
        <HiddenField name="incidentId" />
        <HiddenField name="version" />
        <TextArea name="words" label="What should be changed, or what you liked" rows={3} />
        <p className="form-actions">
          <SubmitButton name="answer" value="approved">
            Approve
          </SubmitButton>
          <SubmitButton className="button" name="answer" value="changes">
            Ask for changes
          </SubmitButton>
        </p>
      </ActionForm>
    </section>
  );
}
