/** The front's share of `/metrics`, in Prometheus' text format. */
import { sum } from './figures.mjs';

/**
 * @param {readonly import('./figures.mjs').Figures[]} figures of each process
 * @param {Pick<import('./site.mjs').Site, 'manifest'>} site
 * @param {import('./app-state.mjs').State | 'none'} app
 */
export function metricLines(figures, { manifest }, app) {
  const { answers, streams, memory, cpu, busy } = sum(figures);
  const answered = Object.entries(answers).map(
    ([status, count]) => /** @type {const} */ ([`{status="${status}"}`, count]),
  );
  return [
    metric('counter', 'candor_front_answers_total', 'Answers of the front since it started.', answered),
    metric('gauge', 'candor_front_streams', 'Open pages that hear of changes.', streams),
    metric('gauge', 'candor_front_app_up', 'Whether the app answers.', app === 'up' ? 1 : 0),
    metric('gauge', 'candor_front_processes', 'Processes that answer.', figures.length),
    metric('gauge', 'candor_front_resident_memory_bytes', 'Memory of all processes that answer.', memory),
    metric('counter', 'candor_front_cpu_seconds_total', 'Core seconds that they used.', cpu),
    metric('counter', 'candor_front_busy_seconds_total', 'Seconds in which their event loops worked.', busy),
    ...(manifest ? site(manifest) : []),
  ].join('');
}

/** @param {import('./manifest.mjs').Manifest} manifest */
function site({ revision, at, documents }) {
  const instant = Date.parse(at) / 1000;
  return [
    metric('gauge', 'candor_front_revision', 'The last event that the served site shows.', revision),
    metric(
      'gauge',
      'candor_front_published_timestamp_seconds',
      'When the served site was published.',
      instant,
    ),
    metric('gauge', 'candor_front_documents', 'Documents of the served site.', Object.keys(documents).length),
  ];
}

/**
 * @param {'counter' | 'gauge'} type
 * @param {string} name
 * @param {string} help
 * @param {number | readonly (readonly [labels: string, value: number])[]} values
 */
function metric(type, name, help, values) {
  const all = typeof values === 'number' ? [/** @type {const} */ (['', values])] : values;
  const lines = all.map(([labels, value]) => `${name}${labels} ${value}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}
