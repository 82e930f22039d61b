import type { ChannelKind } from '#lib/domain/subscriber.ts';
import { t } from '#lib/i18n/t.ts';
import { Choice } from './boxes.tsx';
import { Problem, wrong } from './problem.tsx';

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
      <p className="field">
        <label htmlFor="address">{t('subscribe.address')}</label>
        <input
          id="address"
          name="address"
          type="text"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={2000}
          defaultValue={typed.address}
          {...wrong('address', problems, 'address-hint')}
        />
      </p>
      <Problem of="address" problems={problems} />
      <div id="address-hint" className="quiet">
        {TYPED.map((kind) => (
          <p key={kind} className={`hint for-${kind}`}>
            {t(`subscribe.hint.${kind}`)}
          </p>
        ))}
      </div>
      <div className="for-webhook">
        <p className="field">
          <label htmlFor="contact">{t('subscribe.contact')}</label>
          <input
            id="contact"
            name="contact"
            type="text"
            inputMode="email"
            maxLength={254}
            defaultValue={typed.contact}
            {...wrong('contact', problems, 'contact-hint')}
          />
        </p>
        <Problem of="contact" problems={problems} />
        <p id="contact-hint" className="quiet">
          {t('subscribe.contactHint')}
        </p>
      </div>
    </fieldset>
  );
}
