/** The settings of a small invented site, as cState's example has them. */
export const CONFIG = `# What the page is called
title: Harbour Status
baseURL: https://status.harbour.example/
languageCode: en
theme: cstate
taxonomies:
  affected: affected
params:
  description: What works at the harbour, and what does not.
  logo: logo.png
  categories:
    - name: Quays
      description: Where ships lie.
      closed: true
    - name: Everything else
      untitled: true
  systems:
    - name: Cranes
      category: Quays
    - name: Locks
      description: The two at the *old* basin.
      category: Quays
    - name: Website
      category: Everything else
      link: https://harbour.example/
`;

/** An issue as people write them by hand: the newest words first, each with its time behind it. */
export const CRANES = `---
title: Cranes stand still
date: 2024-05-25 04:13:00
resolved: true
resolvedWhen: 2024-05-25 05:54:00
# Possible severity levels: down, disrupted, notice
severity: down
affected:
  - Cranes
  - Ferry
section: issue
---

*Post-mortem*

A cable was cut.

## Root cause

A digger.

---

*Resolved* - All cranes move again. {{< track "2024-05-25 05:54:00" >}}

*Monitoring* - The first ones move.

The others follow. {{< track "2024-05-25 04:40:00" >}}

*Investigating* - We look at <b>it</b>. {{< track "2024-05-25 04:13:00" >}}
`;

/** As the admin panel writes it. */
export const LOCKS = `---
section: issue
title: "Locks open slowly"
date: 2024-06-01T10:00:00.000Z
resolved: false
draft: false
informational: false
pin: true
severity: disrupted
affected:
  - Locks
---
*Identified* - A pump is worn out. {{< track "2024-06-01T10:00:00.000Z" >}}
`;

export const SITE = {
  'config.yml': CONFIG,
  'content/issues/2024-05-25-cranes.md': CRANES,
  'content/issues/2024-06-01-locks.md': LOCKS,
  'content/issues/_index.md': '---\ntitle: All incidents\n---\n',
  'content/pages/about.md': '---\ntitle: About us\n---\n',
};
