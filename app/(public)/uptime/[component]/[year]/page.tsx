import { notFound } from 'next/navigation';
import { ComponentPage, componentMetadata } from '#app/(public)/uptime/component-page.tsx';

type Props = { params: Promise<{ component: string; year: string }> };

async function parsed(params: Props['params']) {
  const { component, year } = await params;
  if (!/^\d{4}$/.test(year)) notFound();
  return { id: component, year: Number(year) };
}

export async function generateMetadata({ params }: Props) {
  const { id, year } = await parsed(params);
  return componentMetadata(id, year);
}

export default async function Year({ params }: Props) {
  return <ComponentPage {...await parsed(params)} />;
}
