import { InstantField } from '#components/staff/form/index.ts';

/** When it begins and when it ends, on the clock of the page's zone. */
export function WindowFields({ zone }: { readonly zone: string }) {
  return (
    <div className="window-fields">
      <InstantField name="scheduledFor" label="Begins" zone={zone} required />
      <InstantField name="scheduledUntil" label="Ends" zone={zone} required />
    </div>
  );
}
