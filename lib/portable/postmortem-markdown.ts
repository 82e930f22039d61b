import type { incidents, postmortems } from '#db/schema/index.ts';
import type { PublishedActionItem } from '#db/schema/postmortem.ts';
import { type Instant, isoOf } from '#lib/domain/instant.ts';
import { POSTMORTEM_SECTIONS, type PostmortemSections } from '#lib/domain/postmortem.ts';
import { t } from '#lib/i18n/t.ts';

export interface PostmortemText {
  readonly incident: typeof incidents.$inferSelect;
  readonly postmortem: typeof postmortems.$inferSelect;
  readonly sections: PostmortemSections;
  readonly actionItems: readonly PublishedActionItem[];
  readonly isDraft: boolean;
  /** Of the page, without a slash at the end. */
  readonly url: string;
}

/** One postmortem as Markdown, the facts of its incident before it as YAML. */
export function postmortemMarkdown(given: PostmortemText): string {
  const { incident, postmortem, sections, actionItems, isDraft, url } = given;
  const facts = {
    ...{ title: incident.name, incident: incident.id, state: isDraft ? 'draft' : 'published' },
    ...{
      impact: incident.impact,
      started_at: time(incident.startedAt),
      resolved_at: time(incident.resolvedAt),
    },
    ...{ published_at: time(postmortem.publishedAt), corrected_at: time(postmortem.correctedAt) },
    ...{ updated_at: time(postmortem.updatedAt), url: `${url}/incidents/${incident.id}` },
  };
  // JSON is YAML, and leaves no question of what is text and what is not.
  const front = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const parts = POSTMORTEM_SECTIONS.map(
    (name) => `## ${t(`postmortem.${name}`)}\n\n${sections[name].trim()}\n`,
  );
  const items = actionItems.map(line);
  if (items.length > 0) parts.push(`## ${t('postmortem.actionItems')}\n\n${items.join('\n')}\n`);
  return `---\n${front.join('\n')}\n---\n\n${parts.join('\n')}`;
}

function line({ title, owner, dueDay, state }: PublishedActionItem): string {
  const about = [owner, dueDay, state === 'dropped' ? t('postmortem.state.dropped') : null];
  const known = about.filter((one) => one !== null).join(', ');
  return `- [${state === 'done' ? 'x' : ' '}] ${title}${known && ` (${known})`}`;
}

/** Begins with the day, in UTC, so that a folder is in order, and ends with the id, so that no two are the same. */
export function postmortemFileName({ id, name, startedAt }: PostmortemText['incident']): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const slug = words.slice(0, 60).replace(/^-+|-+$/g, '');
  return `${isoOf(startedAt).slice(0, 10)}-${slug && `${slug}-`}${id.replace(/[^\w-]/g, '_')}.md`;
}

function time(at: Instant | null): string | null {
  return at === null ? null : isoOf(at);
}
