export const home = {
  'home.good': 'All systems operational',
  'home.nothing': 'No problems reported',
  'home.major_outage.one': '{name} is down',
  'home.major_outage.some': '{count, plural, one {One system is down} other {# systems are down}}',
  'home.major_outage.all': 'All systems are down',
  'home.partial_outage.one': '{name} is partly down',
  'home.partial_outage.some':
    '{count, plural, one {One system is partly down} other {# systems are partly down}}',
  'home.partial_outage.all': 'All systems are partly down',
  'home.degraded_performance.one': '{name} is degraded',
  'home.degraded_performance.some':
    '{count, plural, one {One system is degraded} other {# systems are degraded}}',
  'home.degraded_performance.all': 'All systems are degraded',
  'home.under_maintenance.one': '{name} is under maintenance',
  'home.under_maintenance.some':
    '{count, plural, one {One system is under maintenance} other {# systems are under maintenance}}',
  'home.under_maintenance.all': 'All systems are under maintenance',
  'home.incidents.investigating':
    '{count, plural, one {We are investigating a problem} other {We are working on # problems}}',
  'home.incidents.identified':
    '{count, plural, one {We are fixing a problem} other {We are fixing # problems}}',
  'home.incidents.monitoring':
    '{count, plural, one {A fix is in place, and we are watching it} other {# fixes are in place, and we are watching them}}',
  'home.maintenance': '{count, plural, one {Maintenance is under way} other {# maintenances are under way}}',
  'home.asOf': 'As of {time}',

  'home.open': 'Open incidents',
  'home.since': 'Since {time}',
  'home.updates': '{count, plural, one {All details} other {All # updates}}',
  'home.updatesOf': 'of “{name}”',

  'home.maintenances': 'Maintenance',
  'home.components': 'Components',
  'home.noComponents': 'No components are listed yet.',
  'home.groupGood': 'All operational',
  'home.past': 'Past incidents',
  'home.quiet': '{days, plural, one {No incidents} other {No incidents on these # days}}',
  'home.quietSpan': '{from} to {to}',
  'home.moreComponents': '{count, plural, one {and # more} other {and # more}}',
  'home.older': 'Older incidents',
} as const;
