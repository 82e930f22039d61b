import { z } from 'zod';
import { isZone } from '#lib/domain/time.ts';
import { readYaml } from '#lib/import/files/read-yaml.ts';
import type { SourceFolder } from '#lib/import/files/source-folder.ts';
import { flag, list, maybeTyped, name } from '#lib/import/files/words.ts';
import { SourceFault } from '#lib/import/source-fault.ts';

// Settings of a cState site, as far as they are taken: those of https://github.com/cstate/example, and Hugo's own.

const category = z.object({
  name,
  description: maybeTyped,
  /** Its name is not shown: cState asks for such a one where nothing is to be grouped. */
  untitled: flag,
  closed: flag,
});

const system = z.object({
  name,
  /** Shown instead of the name, by which issues call it. */
  displayName: maybeTyped,
  description: maybeTyped,
  category: maybeTyped,
  link: maybeTyped,
  partial: maybeTyped,
});

/** Hugo reads keys in any case; those of `params` are written as they stand in the example everywhere. */
const Config = z.object({
  title: name.optional(),
  baseurl: maybeTyped,
  timezone: maybeTyped.refine((zone) => zone === null || isZone(zone), 'is not a time zone'),
  params: z
    .object({
      description: maybeTyped,
      categories: list(category),
      systems: list(system),
      logo: maybeTyped,
      customTabs: list(z.unknown()),
    })
    .nullish(),
});

export type CstateConfig = z.infer<typeof Config> & { readonly file: string };
export type Category = z.infer<typeof category>;
export type System = z.infer<typeof system>;

const NAMES = ['config.yml', 'config.yaml', 'hugo.yml', 'hugo.yaml', 'config.json', 'hugo.json'];
const OTHERS = ['config.toml', 'hugo.toml'];

/** @throws SourceFault when it is not there, or cannot be read. */
export function readConfig(folder: SourceFolder): CstateConfig {
  const file = NAMES.find((one) => folder.has(one));
  if (file === undefined) {
    const toml = OTHERS.find((one) => folder.has(one));
    throw new SourceFault(
      toml
        ? `${toml} is written in TOML, which is not read here: \`hugo convert\` and the example of cState use YAML.`
        : `${folder.path} has no config.yml, so it is not the folder of a cState site.`,
    );
  }
  return { ...readYaml(Config, folder.text(file), { name: file, anyCase: true }), file };
}
