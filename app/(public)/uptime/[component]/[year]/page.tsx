import { ComponentPage, componentMetadata } from '#app/(public)/uptime/component-page.tsx';

type Props = { params: Promise<{ component: string; year: string }> };

async function parsed(params: Props['params']) {
  const { component, year } = await params;
  // What is no year is one in which there was nothing.
  return { id: component, year: /^\d{4}$/.test(year) ? Number(year) : 0 };
}

export async function generateMetadata({ params }: Props) {
  const { id, year } = await parsed(params);
  return componentMetadata(id, year);
}

export default async function Year({ params }: Props) {
  return <ComponentPage {...await parsed(params)} />;
}
