import { Gauge, type Registry } from 'prom-client';
import { reader } from '#db/open.ts';
import { revision } from '#db/queries/revision.ts';

/** How far the database is. What is published follows it within a second, or something is wrong. */
export function defineRevisions(registry: Registry): void {
  new Gauge({
    name: 'candor_revision',
    help: 'The last event in the database.',
    registers: [registry],
    async collect() {
      this.set(await revision(reader()));
    },
  });
}
