import { InstantField, SubmitButton, TextField } from '#components/staff/form/index.ts';

interface PostmortemPressProps {
  readonly published: boolean;
  readonly mayPublish: boolean;
  readonly zone: string;
}

/** What can be done with what was written: publish it now, or at a time; or keep it. */
export function PostmortemPress({ published, mayPublish, zone }: PostmortemPressProps) {
  return (
    <>
      {published && mayPublish && (
        <TextField
          name="reason"
          label="What is corrected, and why"
          hint="One line. Readers see it with today’s date, beside what stood there before."
        />
      )}
      <p className="form-actions">
        {mayPublish && (
          <SubmitButton name="press" value="publish">
            {published ? 'Publish the correction' : 'Publish'}
          </SubmitButton>
        )}
        <SubmitButton className="button" name="press" value="save">
          Save draft
        </SubmitButton>
        {!mayPublish && <span className="quiet">It can be published once the incident is resolved.</span>}
      </p>
      {mayPublish && !published && (
        <details className="more">
          <summary>Publish it at a set time</summary>
          <InstantField
            name="publishAt"
            label="When"
            zone={zone}
            hint="It is published as it stands now: what is written until then is not part of it."
          />
          <p className="form-actions">
            <SubmitButton className="button" name="press" value="schedule">
              Publish at this time
            </SubmitButton>
          </p>
        </details>
      )}
    </>
  );
}
