import { CheckField, TextField } from '#components/staff/form/index.ts';

/** What stands beside the words: whose they are, and whether readers see how far the work is. */
export function PostmortemPeople() {
  return (
    <>
      <CheckField
        name="details.showProgress"
        label="Show readers how far the action items are"
        hint="As “5 of 7 done”, of the public ones. It moves with them, without another publication."
      />
      <div className="form-row">
        <TextField
          name="details.authors"
          label="Authors"
          hint="Names as readers see them, with commas between. May be empty."
        />
        <TextField name="details.reviewers" label="Reviewers" hint="In the same way." />
      </div>
    </>
  );
}
