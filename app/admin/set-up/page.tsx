import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import {
  ActionForm,
  RadioField,
  SelectField,
  SubmitButton,
  TextField,
} from '#components/staff/form/index.ts';
import { pageOf } from '#app/admin/read.ts';
import { requestOrigin } from '#lib/auth/request.ts';
import { zoneOptions } from '#lib/forms/zones.ts';
import { anybodyYet } from '#lib/reads/people.ts';
import { begin } from './action.ts';

export const metadata: Metadata = { title: 'Set up your status page' };

const WORLDS = [
  { value: 'empty', label: 'An empty page', hint: 'You add your own components first.' },
  {
    value: 'example',
    label: 'The example page',
    hint: 'A made-up service with 90 days of history, to look around in. It is meant for trying Candor out.',
  },
];

export default async function SetUp() {
  if (await anybodyYet()) redirect('/admin/sign-in');
  const page = await pageOf();
  const initial = {
    pageName: page?.name ?? '',
    url: page?.url ?? (await requestOrigin()),
    timeZone: page?.timeZone ?? 'UTC',
    world: 'empty',
  };
  return (
    <>
      <h1>Set up your status page</h1>
      <p>
        One form, then the page is yours. The set-up code stands in the log of the server: it shows that the
        machine is yours too.
      </p>
      <ActionForm action={begin} initial={initial} draftKey="set-up">
        <TextField
          name="code"
          label="Set-up code"
          hint="Three groups of four letters and digits, printed when the server starts."
          autoComplete="off"
          spellCheck={false}
          required
          autoFocus
        />
        <fieldset className="form-part">
          <legend>The page</legend>
          <TextField
            name="pageName"
            label="Name"
            hint="What visitors know you by."
            required
            maxLength={255}
          />
          <TextField
            name="url"
            type="url"
            label="Address"
            hint="Where visitors will reach the page. Links in feeds begin with it."
            required
          />
          <SelectField
            name="timeZone"
            label="Time zone"
            hint="Days on the page begin at midnight there."
            options={zoneOptions(initial.timeZone)}
          />
        </fieldset>
        <fieldset className="form-part">
          <legend>You, its owner</legend>
          <TextField name="name" label="Your name" autoComplete="name" required maxLength={255} />
          <TextField name="email" type="email" label="E-mail" autoComplete="username" required />
          <TextField
            name="password"
            type="password"
            label="Password"
            hint="At least 12 characters. A few words in a row are easy to remember."
            autoComplete="new-password"
            required
          />
        </fieldset>
        {!page && <RadioField name="world" label="Begin with" options={WORLDS} />}
        <div className="actions">
          <SubmitButton>Set up the page</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
