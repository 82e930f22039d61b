import { CheckField } from '#components/staff/form/index.ts';

/** Of the dates that the clock plans later. */
export function AnnounceField() {
  return (
    <CheckField
      name="announce"
      label="Tell subscribers of each date when it is planned"
      hint="A month before it begins, or as soon as it is the next one. Reminders come by themselves."
    />
  );
}
