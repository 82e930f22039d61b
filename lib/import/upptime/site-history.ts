import { z } from 'zod';
import { type Instant, instantOf } from '#lib/domain/instant.ts';
import { orRefused } from '#lib/import/files/or-refused.ts';
import { readTime } from '#lib/import/files/parse-time.ts';
import { readJson } from '#lib/import/files/read-json.ts';
import { readYaml } from '#lib/import/files/read-yaml.ts';
import type { SourceFolder } from '#lib/import/files/source-folder.ts';
import { maybeTyped, name, typed } from '#lib/import/files/words.ts';
import type { Remarks } from '#lib/import/report.ts';
import type { Site } from './config.ts';

// What https://github.com/upptime/uptime-monitor writes: `history/<slug>.yml` at each check, `history/summary.json` of all.

/** Until March 2021 it wrote a start again as JavaScript prints it: `Mon Aug 10 2020 07:54:39 GMT+0000 (…)`. */
const PRINTED = /^[A-Z][a-z]{2} ([A-Z][a-z]{2} \d\d \d{4} \d\d:\d\d:\d\d GMT[+-]\d{4})( \([^)]*\))?$/;

const time = typed.transform((text, context): Instant => {
  const printed = Date.parse(PRINTED.exec(text)?.[1] ?? '');
  if (Number.isFinite(printed)) return instantOf(printed);
  const { at, why } = readTime(text, 'Etc/UTC');
  if (at !== undefined) return at;
  context.addIssue({ code: 'custom', message: why });
  return z.NEVER;
});

/** Before 2021 each line was an entry of a list. */
const lines = z.preprocess(
  (given) => (Array.isArray(given) ? (Object.assign({}, ...(given as object[])) as unknown) : given),
  z.object({
    url: maybeTyped,
    status: maybeTyped,
    lastUpdated: time.nullish(),
    startTime: time.nullish(),
  }),
);

const Summary = z.array(
  z.object({ name, slug: name, dailyMinutesDown: z.record(z.string(), z.unknown()).optional() }),
);

export type SiteHistory = z.output<typeof lines> & { readonly slug: string };

export interface SiteHistories {
  readonly all: readonly SiteHistory[];
  /** From `summary.json`. */
  readonly slugs: ReadonlyMap<string, string>;
}

export function readHistories(folder: SourceFolder, remarks: Remarks): SiteHistories {
  const all = folder
    .list('history')
    .filter((file) => /^history\/[^/]+\.yml$/.test(file))
    .flatMap((file) => {
      const read = () => readYaml(lines, folder.text(file), { name: file });
      const history = orRefused('The history of a site', remarks, read);
      return history ? [{ ...history, slug: file.slice('history/'.length, -'.yml'.length) }] : [];
    });
  return { all, slugs: readSlugs(folder, remarks) };
}

function readSlugs(folder: SourceFolder, remarks: Remarks): ReadonlyMap<string, string> {
  const file = 'history/summary.json';
  if (!folder.has(file)) return new Map();
  const read = () => readJson(Summary, folder.text(file), file, 'the summary that Upptime writes');
  const entries = orRefused('The summary', remarks, read) ?? [];
  for (const one of entries)
    if (Object.keys(one.dailyMinutesDown ?? {}).length > 0)
      remarks.add('How many minutes of a day a site was down is not taken: its incidents say when', one.slug);
  return new Map(entries.map((one) => [one.name, one.slug]));
}

/**
 * The slug of a site, by which issues and files name it. One that is not set is made of the name by rules that changed over
 * the years, so what Upptime made of it is looked for.
 * @returns null when nothing says what it is
 */
export function slugOf(site: Site, sites: readonly Site[], { all, slugs }: SiteHistories): string | null {
  const known = site.slug ?? slugs.get(site.name);
  if (known !== undefined) return known;
  if (site.url === null || sites.filter((one) => one.url === site.url).length > 1) return null;
  const found = all.filter((one) => one.url === site.url);
  // A site that was renamed leaves its old file behind.
  found.sort((a, b) => (b.lastUpdated ?? 0) - (a.lastUpdated ?? 0));
  return found[0]?.slug ?? null;
}
