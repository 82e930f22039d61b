import { RadioField } from '#components/staff/form/index.ts';

/** Whether they are asked first. Only admins are given the choice. */
export function ConsentField({ mayConfirm }: { readonly mayConfirm: boolean }) {
  if (!mayConfirm)
    return <p className="field-hint">They are asked first, and told once they have confirmed.</p>;
  return (
    <RadioField
      name="confirmed"
      label="Do they know?"
      options={[
        {
          value: 'false',
          label: 'Ask them first',
          hint: 'They get one message, and are told once they have confirmed.',
        },
        {
          value: 'true',
          label: 'Without asking',
          hint: 'Only if they have agreed elsewhere: the law of most countries wants you to be able to show it.',
        },
      ]}
    />
  );
}
