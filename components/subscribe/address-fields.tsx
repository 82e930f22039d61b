import type { ChannelKind } from '#lib/domain/subscriber.ts';
import { t } from '#lib/i18n/t.ts';
import { AddressField } from './address-field.tsx';
import { Choice } from './boxes.tsx';

/** Those that have an address one can type. */
const TYPED = [
  'email',
  'slack',
  'teams',
  'discord',
  'google_chat',
  'webhook',
] as const satisfies ChannelKind[];

export interface TypedAddress {
  readonly channel?: string | undefined;
  readonly address?: string | undefined;
  readonly contact?: string | undefined;
}

/** Where messages go. Which hint is shown and whether there is a second field the stylesheet decides, by what is chosen. */
export function AddressFields({
  typed,
  problems,
}: {
  typed: TypedAddress;
  problems: Readonly<Record<string, string>>;
}) {
  const chosen = TYPED.find((kind) => kind === typed.channel) ?? 'email';
  return (
    <fieldset>
      <legend>{t('subscribe.where')}</legend>
      <div className="ticks">
        {TYPED.map((kind) => (
          <Choice
            key={kind}
            id={`channel-${kind}`}
            name="channel"
            value={kind}
            label={t(`subscribe.channel.${kind}`)}
            checked={kind === chosen}
          />
        ))}
      </div>
      <AddressField
        name="address"
        label={t('subscribe.address')}
        typed={typed.address}
        problems={problems}
        autoComplete="email"
        required
        maxLength={2000}
        hint={TYPED.map((kind) => (
          <p key={kind} className={`hint for-${kind}`}>
            {t(`subscribe.hint.${kind}`)}
          </p>
        ))}
      />
      <div className="for-webhook">
        <AddressField
          name="contact"
          label={t('subscribe.contact')}
          typed={typed.contact}
          problems={problems}
          maxLength={254}
          hint={<p>{t('subscribe.contactHint')}</p>}
        />
      </div>
    </fieldset>
  );
}
