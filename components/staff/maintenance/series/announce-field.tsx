import { CheckField } from '#components/staff/form/index.ts';

/** Of the dates that the clock plans later. */
export function AnnounceField() {
  return (
    <CheckField
      name="announce"
      label="Announce each later date by itself too"
      hint="A month before it begins. Without it the series is announced once, and each date tells of itself by its reminders and its steps."
    />
  );
}
