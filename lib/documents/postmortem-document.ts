import { type Instant, isoOf } from '#lib/domain/instant.ts';
import { type ActionItem, POSTMORTEM_SECTIONS } from '#lib/domain/postmortem.ts';
import { withoutHeading } from '#lib/domain/postmortem-text.ts';
import { componentName } from '#lib/i18n/component-name.ts';
import { dayText, instantText } from '#lib/i18n/date.ts';
import { durationText } from '#lib/i18n/duration.ts';
import { LOCALE, t } from '#lib/i18n/t.ts';
import { markdown } from '#lib/markdown.ts';
import type { PublishedIncident } from '#lib/published/incident.ts';
import type { PageInfo } from '#lib/published/page-info.ts';
import type { PublishedCorrection, PublishedPostmortem } from '#lib/published/postmortem.ts';
import { absoluteLinks } from './absolute-links.ts';
import { correctionsHtml } from './corrections-html.ts';
import { escapeHtml } from './escape-html.ts';
import { readSections } from './postmortem-markdown.ts';
import { POSTMORTEM_STYLE } from './postmortem-style.ts';

type Filed = PublishedPostmortem & { readonly incident: PublishedIncident };
type Page = Pick<PageInfo, 'name' | 'url' | 'timeZone'>;

/** A published postmortem as one HTML file that needs nothing beside it, to be read, kept, printed or sent. */
export function postmortemDocument(given: Filed, page: Page): string {
  const { incident, details, corrections } = given;
  const title = escapeHtml(t('postmortem.title', { name: incident.name }));
  const url = `${page.url}/incidents/${incident.id}/postmortem`;
  const people = [
    [t('postmortem.authors'), details.authors],
    [t('postmortem.reviewers'), details.reviewers],
  ] as const;
  return [
    `<!doctype html><html lang="${LOCALE}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title>`,
    `<link rel="canonical" href="${escapeHtml(url)}"><style>${POSTMORTEM_STYLE}</style></head><body>`,
    `<header><p class="quiet">${escapeHtml(page.name)}</p><h1>${title}</h1>${dates(given, page)}</header>`,
    facts(incident, page.timeZone),
    ...sections(given, page),
    corrections.length > 0 && section(t('postmortem.corrections'), corrected(given, page)),
    `<footer>`,
    ...people.map(
      ([label, names]) => names.length > 0 && `<p>${escapeHtml(`${label} ${names.join(', ')}`)}</p>`,
    ),
    `<p>${around(t('postmortem.source', { page: page.name, url: HERE }), link(url))}</p>`,
    `</footer></body></html>\n`,
  ]
    .filter((part) => part !== false)
    .join('\n');
}

/** Stands for what is no text: no name holds it. */
const HERE = '\u0001';
const around = (words: string, html: string) => escapeHtml(words).replace(HERE, () => html);
const link = (url: string) => `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
const section = (heading: string, html: string) =>
  `<section><h2>${escapeHtml(heading)}</h2>${html}</section>`;
const time = (at: Instant, { timeZone }: Page) =>
  `<time datetime="${isoOf(at)}">${escapeHtml(instantText(at, timeZone, 'full'))}</time>`;

function dates({ publishedAt, correctedAt }: Filed, page: Page): string {
  const said = [
    publishedAt !== null && around(t('postmortem.published', { time: HERE }), time(publishedAt, page)),
    correctedAt !== null && around(t('postmortem.corrected', { time: HERE }), time(correctedAt, page)),
  ];
  return `<p class="quiet">${said.filter(Boolean).join(' · ')}</p>`;
}

function facts(incident: PublishedIncident, zone: string): string {
  const { startedAt, resolvedAt, impact, components } = incident;
  const from = instantText(startedAt, zone, 'full');
  const named = components.map((one) =>
    t('feed.componentState', { name: componentName(one), status: t(`status.${one.status}`) }),
  );
  const known = [
    resolvedAt === null
      ? ([t('incident.started'), from] as const)
      : ([
          t('incident.when'),
          t('incident.range', { from, to: instantText(resolvedAt, zone, 'full') }),
        ] as const),
    [t('incident.duration'), durationText(incident.durationMs)] as const,
    [t('incident.impact'), t(`status.impact.${impact}`)] as const,
    [t('postmortem.affected'), named.join(', ')] as const,
  ];
  const rows = known
    .filter(([, fact]) => fact !== '')
    .map(([name, fact]) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(fact)}</dd></div>`);
  return `<dl>${rows.join('')}</dl>`;
}

function sections(given: Filed, page: Page): string[] {
  const words = readSections(given);
  return POSTMORTEM_SECTIONS.flatMap((name) => {
    const text = withoutHeading(name, words[name]);
    const items = name === 'remediation' && given.actionItems.length > 0 ? table(given) : '';
    if (text.trim() === '' && items === '') return [];
    return section(t(`postmortem.${name}`), absoluteLinks(markdown(text, 3), page.url) + items);
  });
}

function table({ actionItems, progress }: Filed): string {
  const columns = [
    ...[t('postmortem.column.item'), t('postmortem.column.kind'), t('postmortem.column.owner')],
    ...[t('postmortem.column.due'), t('postmortem.column.state')],
  ];
  const heads = columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const far = progress ? ` <small>${escapeHtml(t('postmortem.progress', progress))}</small>` : '';
  const rows = actionItems.map(row).join('');
  return (
    `<h3>${escapeHtml(t('postmortem.actionItems'))}${far}</h3>` +
    `<table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`
  );
}

function row({ title, owner, dueDay, kind, state, droppedReason, trackerUrl }: ActionItem): string {
  const cells = [
    kind ? t(`postmortem.kind.${kind}`) : '',
    owner ?? t('postmortem.noOwner'),
    dueDay ? dayText(dueDay, 'long') : t('postmortem.noDue'),
    state === 'dropped' && droppedReason !== null
      ? t('postmortem.dropped', { reason: droppedReason })
      : t(`postmortem.state.${state}`),
  ];
  const name = escapeHtml(title) + (trackerUrl === null ? '' : `<br>${link(trackerUrl)}`);
  return `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
}

function corrected({ corrections }: Filed, page: Page): string {
  const said = ({ correctedAt, reason }: PublishedCorrection) => {
    const why = reason ?? t('postmortem.noReason');
    return around(t('postmortem.correctedOn', { time: HERE, reason: why }), time(correctedAt, page));
  };
  return correctionsHtml(corrections, said, page.url);
}
