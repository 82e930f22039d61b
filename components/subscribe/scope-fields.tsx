import type { SubscriptionScope } from '#lib/domain/subscription.ts';
import { t } from '#lib/i18n/t.ts';
import type { Choices } from '#lib/reads/choices.ts';
import { Choice, Tick } from './boxes.tsx';
import { Problem } from './problem.tsx';

export interface TypedScope {
  readonly scope?: string | undefined;
  readonly componentIds?: readonly string[] | undefined;
  readonly groupIds?: readonly string[] | undefined;
  readonly incidentIds?: readonly string[] | undefined;
}

/** What somebody wants to hear of. What belongs to a choice is shown with it, by the stylesheet alone. */
export function ScopeFields({
  choices,
  typed,
  problems,
}: {
  choices: Choices;
  typed: TypedScope;
  problems: Readonly<Record<string, string>>;
}) {
  const { sections, incidents } = choices;
  const { scope = 'page', componentIds = [], groupIds = [], incidentIds = [] } = typed;
  const ways = (one: SubscriptionScope) => (
    <Choice
      id={`scope-${one}`}
      name="scope"
      value={one}
      label={t(`subscribe.scope.${one}`)}
      checked={scope === one}
    />
  );
  return (
    <fieldset>
      <legend>{t('subscribe.what')}</legend>
      {ways('page')}
      {sections.length > 0 && (
        <>
          {ways('chosen')}
          <div className="for-chosen under">
            <Problem of="componentIds" problems={problems} />
            <Problem of="groupIds" problems={problems} />
            {sections.map(({ group, components }) => (
              <div key={group?.id ?? components[0]?.id} className="choices">
                {group && (
                  <Tick
                    name="group"
                    value={group.id}
                    label={t('subscribe.group', { name: group.name })}
                    checked={groupIds.includes(group.id)}
                  />
                )}
                <div className={group ? 'columns under' : 'columns'}>
                  {components.map(({ id, name }) => (
                    <Tick
                      key={id}
                      name="component"
                      value={id}
                      label={name}
                      checked={componentIds.includes(id)}
                    />
                  ))}
                </div>
              </div>
            ))}
          </div>
        </>
      )}
      {incidents.length > 0 && (
        <>
          {ways('incident')}
          <div className="for-incident under">
            <Problem of="incidentIds" problems={problems} />
            {incidents.map(({ id, name }) => (
              <Tick key={id} name="incident" value={id} label={name} checked={incidentIds.includes(id)} />
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}
