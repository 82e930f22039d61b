import '#components/theme/metric.css';
import type { ReactNode } from 'react';

export default function ChartsLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
