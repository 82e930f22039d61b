import { ON_IT, type OnIt as Part } from '#lib/domain/on-it.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SubmitButton } from '#components/staff/form/index.ts';
import { ON_IT_WORDS } from './on-it-words.ts';

interface Person {
  readonly id: string;
  readonly name: string;
  /** Not of who can only read, since their role was changed. */
  readonly canAct: boolean;
}

interface OnItProps {
  readonly action: FormAction;
  readonly incidentId: string;
  /** Who has each part; null where nobody does. */
  readonly who: Readonly<Record<Part, Person | null>>;
  readonly people: readonly Person[];
  /** Who looks at it; null when they may not change it. */
  readonly me: string | null;
}

/** Who leads and who speaks. One click takes a part; handing it over asks for no more than to whom. */
export function OnIt({ action, incidentId, who, people, me }: OnItProps) {
  return (
    <dl className="on-it">
      {ON_IT.map((part) => (
        <div key={part}>
          <dt>{ON_IT_WORDS[part]}</dt>
          <dd>
            <span className={who[part] ? undefined : 'quiet'}>{who[part]?.name ?? 'Nobody'}</span>
            {who[part]?.canAct === false && <span className="quiet"> (can only read now)</span>}
            {me !== null && (
              <ActionForm
                action={action}
                className="on-it-form"
                label={ON_IT_WORDS[part]}
                initial={{ incidentId, part }}
              >
                <HiddenField name="incidentId" />
                <HiddenField name="part" />
                {who[part]?.id !== me && <TakeIt part={part} me={me} className="button button-small" />}
                <Others part={part} holder={who[part]?.id ?? null} people={people} me={me} />
              </ActionForm>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A form of its own for the one click, where it is the next step. */
export function TakeTheLead({
  action,
  incidentId,
  me,
}: Pick<OnItProps, 'action' | 'incidentId'> & { readonly me: string }) {
  return (
    <ActionForm
      action={action}
      className="on-it-form"
      label="Lead this incident"
      initial={{ incidentId, part: 'commander' }}
    >
      <HiddenField name="incidentId" />
      <HiddenField name="part" />
      <TakeIt part="commander" me={me} className="button" />
    </ActionForm>
  );
}

function TakeIt({
  part,
  me,
  className,
}: {
  readonly part: Part;
  readonly me: string;
  readonly className: string;
}) {
  return (
    <span {...(part === 'commander' && { 'data-key': 't', 'data-key-words': 'Take it: you lead' })}>
      <SubmitButton className={className} name="userId" value={me}>
        Take it
      </SubmitButton>
    </span>
  );
}

function Others({
  part,
  holder,
  people,
  me,
}: {
  readonly part: Part;
  readonly holder: string | null;
  readonly people: readonly Person[];
  readonly me: string;
}) {
  const others = people.filter(({ id, canAct }) => canAct && id !== me && id !== holder);
  if (others.length === 0 && holder === null) return null;
  return (
    <details className="on-it-others">
      <summary>
        Hand over<span className="visually-hidden"> {ON_IT_WORDS[part].toLowerCase()}</span>
      </summary>
      <p>
        {others.map(({ id, name }) => (
          <SubmitButton key={id} className="button button-small" name="userId" value={id}>
            {name}
          </SubmitButton>
        ))}
        {holder !== null && (
          <SubmitButton className="button button-small" name="userId" value="">
            Nobody
          </SubmitButton>
        )}
      </p>
    </details>
  );
}
