export const home = {
  'home.good': 'All systems operational',
  'home.nothing': 'No problems reported',
  'home.one.major_outage': '{name} is down',
  'home.one.partial_outage': '{name} is partly down',
  'home.one.degraded_performance': '{name} is degraded',
  'home.one.under_maintenance': '{name} is under maintenance',
  'home.some.major_outage': '{count, plural, one {One system is down} other {# systems are down}}',
  'home.some.partial_outage':
    '{count, plural, one {One system is partly down} other {# systems are partly down}}',
  'home.some.degraded_performance':
    '{count, plural, one {One system is degraded} other {# systems are degraded}}',
  'home.some.under_maintenance':
    '{count, plural, one {One system is under maintenance} other {# systems are under maintenance}}',
  'home.all.major_outage': 'All systems are down',
  'home.all.partial_outage': 'All systems are partly down',
  'home.all.degraded_performance': 'All systems are degraded',
  'home.all.under_maintenance': 'All systems are under maintenance',
  'home.incidents.investigating':
    '{count, plural, one {We are investigating a problem} other {We are working on # problems}}',
  'home.incidents.identified':
    '{count, plural, one {We are fixing a problem} other {We are fixing # problems}}',
  'home.incidents.monitoring':
    '{count, plural, one {A fix is in place, and we are watching it} other {# fixes are in place, and we are watching them}}',
  'home.maintenance': '{count, plural, one {Maintenance is under way} other {# maintenances are under way}}',
  'home.asOf': 'As of {time}',

  'home.since': 'Since {time}',
  'home.updates': '{count, plural, one {All details} other {All # updates}}',
  'home.updatesOf': 'of “{name}”',

  'home.maintenances': 'Maintenance',
  'home.components': 'Components',
  'home.noComponents': 'No components are listed yet.',
  'home.past': 'Past incidents',
  'home.quiet': '{days, plural, one {No incidents} other {No incidents on these # days}}',
  'home.quietSpan': '{from} to {to}',
  'home.older': 'Older incidents',
} as const;
