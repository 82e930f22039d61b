import '#components/theme/ask.css';
import type { ReactNode } from 'react';

export default function AskLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
