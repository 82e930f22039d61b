const PAGE = 'https://status.example.com';

/** The ways of a subscriber whose key is `k`, as every envelope brings them. */
export const WAYS = {
  manage: `${PAGE}/subscription/k`,
  leave: `${PAGE}/subscription/k/leave`,
  confirm: `${PAGE}/subscription/k/confirm`,
  oneClick: `${PAGE}/api/subscriptions/k/leave`,
};
