import { z } from 'zod';
import { readYaml } from '#lib/import/files/read-yaml.ts';
import type { SourceFolder } from '#lib/import/files/source-folder.ts';
import { list, maybeTyped, name } from '#lib/import/files/words.ts';
import type { HistoryPage } from '#lib/import/history.ts';
import { idOf } from '#lib/import/id-of.ts';
import { SourceFault } from '#lib/import/source-fault.ts';

// Settings of an Upptime repository, as far as they are taken: https://upptime.js.org/docs/configuration

const site = z.object({ name, url: maybeTyped, slug: maybeTyped });

const Config = z.object({
  owner: name,
  repo: name,
  sites: list(site).refine((sites) => sites.length > 0, 'is empty'),
  'status-website': z
    .object({
      name: maybeTyped,
      cname: maybeTyped,
      baseUrl: maybeTyped,
      introMessage: maybeTyped,
      logoUrl: maybeTyped,
      navbar: list(z.unknown()),
    })
    .nullish(),
});

export type UpptimeConfig = z.infer<typeof Config> & { readonly file: string };
export type Site = z.infer<typeof site>;

const NAMES = ['.upptimerc.yml', '.statusrc.yml'];

/** @throws SourceFault when it is not there, or cannot be read. */
export function readConfig(folder: SourceFolder): UpptimeConfig {
  const file = NAMES.find((one) => folder.has(one));
  if (file === undefined)
    throw new SourceFault(
      `${folder.path} has no .upptimerc.yml, so it is not a clone of an Upptime repository.`,
    );
  return { ...readYaml(Config, folder.text(file), { name: file }), file };
}

/** What every id of this repository begins with. GitHub does not tell names apart by their case. */
export const repositoryOf = ({ owner, repo }: UpptimeConfig): string => `${owner}/${repo}`.toLowerCase();

/** Times are the browser's there, so the page has no zone of its own. */
export function pageOf(config: UpptimeConfig): HistoryPage | null {
  const { owner, repo, 'status-website': website } = config;
  const url = website?.cname
    ? `https://${website.cname}`
    : `https://${owner}.github.io${website?.baseUrl ?? `/${repo}`}`;
  if (!URL.canParse(url)) return null;
  return {
    ...{ id: idOf('upptime', repositoryOf(config)), name: website?.name ?? repo, url },
    ...{ timeZone: 'Etc/UTC', about: website?.introMessage ?? '' },
  };
}
